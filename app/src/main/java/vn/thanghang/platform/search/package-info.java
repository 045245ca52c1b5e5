/**
 * One index of words over what every officer may read. A module puts an entry in the transaction that makes the thing
 * public inside the house, and removes it with the thing; nothing that one agency alone may read is ever put.
 */
@NullMarked
@NamedInterface("search")
package vn.thanghang.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
