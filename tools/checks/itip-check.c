/*
 * Reads one iCalendar object from the standard input, lets libical parse it and check it against what
 * RFC 5546 asks of its METHOD, and prints a line for each error. Ends with 0 when there is none.
 *
 *   gcc itip-check.c -o itip-check -lical -licalss
 */
#include <libical/ical.h>
#include <libical/icalss.h>
#include <stdio.h>

static char *read_line(char *line, size_t size, void *input)
{
    return fgets(line, (int)size, (FILE *)input);
}

static int print_errors(icalcomponent *component)
{
    int errors = 0;
    icalproperty *error = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; error; error = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
        printf("%s: %s\n", icalcomponent_kind_to_string(icalcomponent_isa(component)),
               icalproperty_get_xlicerror(error));
        errors++;
    }
    icalcomponent *child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; child; child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        errors += print_errors(child);
    return errors;
}

int main(void)
{
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, stdin);
    icalcomponent *calendar = icalparser_parse(parser, read_line);
    icalparser_free(parser);
    if (!calendar) {
        puts("this is no iCalendar");
        return 2;
    }
    if (!icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY)) {
        puts("there is no METHOD to check against");
        return 2;
    }
    icalrestriction_check(calendar);
    int errors = print_errors(calendar);
    icalcomponent_free(calendar);
    return errors ? 1 : 0;
}
