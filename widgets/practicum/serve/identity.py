"""Who is asking."""

from __future__ import annotations

from typing import Any

from jupyter_server.auth.identity import IdentityProvider, PasswordIdentityProvider, User

from practicum.ui.session import LOCAL_LEARNER


class OnePerson(IdentityProvider):
    """On a machine of one's own there is one learner, and nobody signs in."""

    @property
    def auth_enabled(self) -> bool:
        """Nobody signs in."""
        return False

    def get_user(self, handler: Any) -> User:
        """Give the one learner."""
        del handler
        return User(username=LOCAL_LEARNER, name="Me", display_name="Me")


def learner_of(handler: Any) -> str:
    """Name the learner who sent a request.

    JupyterLab on one's own machine gives everybody a name made up for the day; such a person is
    the one local learner. Any other identity provider knows who is asking.
    """
    if type(handler.identity_provider) in {IdentityProvider, PasswordIdentityProvider}:
        return LOCAL_LEARNER
    return str(handler.current_user.username)
