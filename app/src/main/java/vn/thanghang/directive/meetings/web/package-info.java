/** Pages of meetings and programmes. */
@NullMarked
package vn.thanghang.directive.meetings.web;

import org.jspecify.annotations.NullMarked;
