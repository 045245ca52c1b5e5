/** Where a person gets the address of the own calendar, and where calendar programs read it. */
@NullMarked
package vn.thanghang.oversight.feed.web;

import org.jspecify.annotations.NullMarked;
