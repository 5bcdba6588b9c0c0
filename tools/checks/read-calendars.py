"""Reads every event of a CalDAV account, as any calendar program would, and prints them as JSON.

python3 read-calendars.py URL USERNAME PASSWORD
"""

import json
import sys

import caldav
import icalendar


def moment(value):
    return value.dt.isoformat() if value is not None else None


def described(calendar, component):
    return {
        "calendar": str(calendar.url),
        "uid": str(component.get("uid")),
        "title": str(component.get("summary", "")),
        "status": str(component.get("status", "")),
        "sequence": int(component.get("sequence", 0)),
        "start": moment(component.get("dtstart")),
        "end": moment(component.get("dtend")),
    }


def events(url, username, password):
    client = caldav.DAVClient(url=url, username=username, password=password)
    for calendar in client.principal().calendars():
        for event in calendar.events():
            for component in icalendar.Calendar.from_ical(event.data).walk("VEVENT"):
                yield described(calendar, component)


print(json.dumps(list(events(*sys.argv[1:4]))))
