package insertionhours.dashboard;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.dashboard.DashboardDao.Contact;

/**
 * A month that an enterprise has not handed in in time.
 *
 * @param days since the last day on which it was not late, at least 1
 * @param contact null when none is kept
 */
record LateMonth(AwaitedMonth awaited, long days, Contact contact) {}
