/*
 * Expands recurrence rules by libical. Reads lines of `RULE START TO` from the standard input, START and TO as
 * YYYYMMDDTHHMMSSZ, and prints for each the starts before TO in epoch seconds, separated by spaces.
 *
 *   gcc expand-rules.c -o expand-rules -lical
 */
#include <libical/ical.h>
#include <stdio.h>

static void expand(const char *rule, const char *start, const char *to)
{
    struct icalrecurrencetype recur = icalrecurrencetype_from_string(rule);
    struct icaltimetype end = icaltime_from_string(to);
    icalrecur_iterator *iterator = icalrecur_iterator_new(recur, icaltime_from_string(start));
    if (!iterator) {
        puts("?");
        return;
    }
    struct icaltimetype next = icalrecur_iterator_next(iterator);
    for (; !icaltime_is_null_time(next); next = icalrecur_iterator_next(iterator)) {
        if (icaltime_compare(next, end) >= 0)
            break;
        printf("%lld ", (long long)icaltime_as_timet(next));
    }
    puts("");
    icalrecur_iterator_free(iterator);
}

int main(void)
{
    char rule[1024], start[32], to[32];
    while (scanf("%1023s %31s %31s", rule, start, to) == 3)
        expand(rule, start, to);
    return 0;
}
