#!/bin/sh
# A folder of ledgers is dragged onto this file, or onto 整理台账.desktop, which opens a window for it.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

# Started without a window: open one, and start again in it.
if [ ! -t 0 ] && [ -z "$ORGGRAPH_WINDOW" ]; then
  export ORGGRAPH_WINDOW=1
  for opens in 'x-terminal-emulator -e' 'deepin-terminal -e' 'mate-terminal -x' 'gnome-terminal --' 'konsole -e' \
    'xfce4-terminal -x' 'xterm -e'; do
    # shellcheck disable=SC2086
    command -v ${opens%% *} >/dev/null 2>&1 && exec $opens "$here/整理台账.sh" "$@"
  done
fi

own=${XDG_DATA_HOME:-$HOME/.local/share}/orggraph/ORGGRAPH_VERSION
if [ -x "$here/app/orggraph" ]; then
  "$here/app/orggraph" run --lang zh "$@"
elif [ -x "$here/python/bin/python3" ]; then
  PYTHONPATH="$here/packages" "$here/python/bin/python3" -s -m orggraph_cli run --lang zh "$@"
elif [ -x "$own/bin/orggraph" ] ||
  { pythonPYTHON_VERSION -m venv "$own" &&
    "$own/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links "$here/wheels" orggraph; }
then
  "$own/bin/orggraph" run --lang zh "$@"
else
  echo '错误：这台电脑没有可用的 Python PYTHON_VERSION，请让管理员安装，或换一个带 Python 的压缩包。'
fi

if [ -t 0 ]; then
  printf '\n按回车键关闭窗口 '
  read -r _
fi
