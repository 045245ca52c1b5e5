@NullMarked
package vn.thanghang.calendar;

import org.jspecify.annotations.NullMarked;
