/** What waits for a person: the work of all modules on one page, and the lists that person keeps under a name. */
@NullMarked
package vn.thanghang.reporting.work;

import org.jspecify.annotations.NullMarked;
