@echo off
rem A folder of ledgers is dragged onto this file. Words are printed by orggraph: cmd reads this file in the code page of the machine.
setlocal
set "HERE=%~dp0"
set "PYTHON=%HERE%python\python.exe"
if exist "%PYTHON%" goto run

set "HOME_OF_IT=%LOCALAPPDATA%\orggraph\ORGGRAPH_VERSION"
set "PYTHON=%HOME_OF_IT%\Scripts\python.exe"
if exist "%PYTHON%" goto run
py -PYTHON_VERSION -m venv "%HOME_OF_IT%" || goto nopython
"%PYTHON%" -m pip install --quiet --disable-pip-version-check --no-index --find-links "%HERE%wheels" orggraph || goto end

:run
"%PYTHON%" -m orggraph_cli run --lang zh %*
goto end

:nopython
echo Python PYTHON_VERSION is not installed on this machine.

:end
echo.
pause
