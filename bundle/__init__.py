"""Makes an archive of orggraph for a machine without internet: `make bundle PLATFORM=win_amd64`."""
