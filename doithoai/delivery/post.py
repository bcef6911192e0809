"""Sending: each letter is tried again until the mail server takes it; a letter taken twice says the same twice.

The mail server is a setting. Without one nothing is sent and nothing is lost: the desk shows the same duties.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string

from doithoai.models import Letter

MOST_ATTEMPTS = 8
_BATCH = 200


def send_letters(*, at: datetime) -> tuple[int, int]:
    """Send what waits. Returns (sent, failed); a failure is written on the letter and tried again later."""
    if not settings.EMAIL_URL:
        return 0, 0
    sent = failed = 0
    waiting = (
        Letter.objects.filter(sent_at__isnull=True, attempts__lt=MOST_ATTEMPTS)
        .select_related("entry", "account", "commune")
        .order_by("pk")[:_BATCH]
    )
    due = [letter for letter in waiting if _is_due(letter, at)]
    if not due:
        return 0, 0
    host, _, port = settings.EMAIL_URL.rpartition(":")
    connection = get_connection(host=host or settings.EMAIL_URL, port=int(port or 25), timeout=10)
    for letter in due:
        letter.attempts += 1
        try:
            _message(letter, connection).send()
        except OSError as error:
            letter.error = type(error).__name__
            failed += 1
        else:
            letter.sent_at, letter.error = at, ""
            sent += 1
        letter.save(update_fields=["attempts", "error", "sent_at"])
    connection.close()
    return sent, failed


def _is_due(letter: Letter, at: datetime) -> bool:
    """Wait longer after each failure: 2, 4, 8 … minutes since it was made."""
    return letter.attempts == 0 or at >= letter.made_at + timedelta(minutes=2**letter.attempts)


def _message(letter: Letter, connection: object) -> EmailMessage:
    text = letter_text(letter)
    subject, _, body = text.partition("\n")
    return EmailMessage(
        subject.strip(), body.strip() + "\n", settings.EMAIL_FROM, [letter.account.email], connection=connection
    )


def letter_text(letter: Letter) -> str:
    """First line is the subject; then the body. Only codes and addresses: the matter itself stays in the program."""
    return render_to_string(
        f"letters/{letter.code}.txt",
        {
            "commune_name": str(letter.commune),
            "person": letter.account.name,
            "desk_url": f"{settings.PUBLIC_ADDRESS}/{letter.commune.slug}/lam-viec/",
        },
    )
