"""Expands recurrences by dateutil and recurring_ical_events, which share no line with us.

Reads {"rules": [{"rule", "start", "from", "to"}], "events": [{"text", "from", "to"}]} from the standard input, all
moments as YYYYMMDDTHHMMSSZ, and prints {"rules": [[start, …], …], "events": [[[start, end], …], …]} in epoch seconds.
"""

import datetime
import itertools
import json
import sys

import icalendar
import recurring_ical_events
from dateutil.rrule import rrulestr

UTC = datetime.timezone.utc


def moment(text):
    return datetime.datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def starts(question):
    try:
        return expanded(question)
    except ValueError:
        # dateutil refuses a rule that can never name a moment.
        return []
    except IndexError:
        # And it stumbles over some BYSETPOS beyond the end of its set.
        return None


def expanded(question):
    rule = rrulestr(question["rule"], dtstart=moment(question["start"]))
    since, until = moment(question["from"]), moment(question["to"])
    late = itertools.dropwhile(lambda start: start < since, rule)
    return [int(start.timestamp()) for start in itertools.takewhile(lambda start: start < until, late)]


def second(value):
    """Days lie in UTC."""
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day, tzinfo=UTC)
    return int(value.timestamp())


def periods(question):
    calendar = icalendar.Calendar.from_ical(question["text"])
    found = recurring_ical_events.of(calendar).between(moment(question["from"]), moment(question["to"]))
    return sorted([second(event["DTSTART"].dt), second(event["DTEND"].dt)] for event in found)


questions = json.load(sys.stdin)
print(
    json.dumps(
        {
            "rules": [starts(question) for question in questions["rules"]],
            "events": [periods(question) for question in questions["events"]],
        }
    )
)
