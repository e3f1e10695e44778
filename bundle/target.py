"""The machine that a bundle is for: the tags of its wheels, and what markers of requirements come to on it."""

from __future__ import annotations

from dataclasses import dataclass

_GLIBC = ("2_28", "2_27", "2_26", "2_24", "2_17", "2_12", "2_5")
"""Versions of glibc, the newest first: 2.28 is that of Kylin V10, UOS 20 and Debian 10."""
_LEGACY = {"2_17": "2014", "2_12": "2010", "2_5": "1"}
_SYSTEMS = {
    "win": {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
    "linux": {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"},
}
_MACHINES = {"linux_x86_64": "x86_64", "linux_aarch64": "aarch64", "win_amd64": "AMD64"}
PLATFORMS = tuple(_MACHINES)
"""What a bundle can be made for."""


@dataclass(frozen=True)
class Target:
    """A machine without internet.

    Attributes:
        platform: One of `PLATFORMS`.
        python: The version of its Python, as `3.11`.
    """

    platform: str
    python: str

    @property
    def windows(self) -> bool:
        """Whether it runs Windows."""
        return self.platform.startswith("win")

    @property
    def tags(self) -> tuple[str, ...]:
        """The platforms of wheels that it can use, as pip takes them."""
        if self.windows:
            return (self.platform,)
        machine = _MACHINES[self.platform]
        legacy = [f"manylinux{year}_{machine}" for year in _LEGACY.values()]
        return (*(f"manylinux_{glibc}_{machine}" for glibc in _GLIBC), *legacy, self.platform)

    @property
    def pip_options(self) -> tuple[str, ...]:
        """What makes pip look for wheels of this machine, not of the one that it runs on."""
        platforms = [word for tag in self.tags for word in ("--platform", tag)]
        version = ("--python-version", self.python, "--implementation", "cp")
        return ("--only-binary", ":all:", *version, *platforms)

    @property
    def environment(self) -> dict[str, str]:
        """What markers of requirements are evaluated with.

        >>> Target("win_amd64", "3.11").environment["sys_platform"]
        'win32'
        """
        return {
            **_SYSTEMS["win" if self.windows else "linux"],
            "platform_machine": _MACHINES[self.platform],
            "platform_release": "",
            "platform_version": "",
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.0",
            "python_version": self.python,
            "python_full_version": f"{self.python}.0",
            "extra": "",
        }
