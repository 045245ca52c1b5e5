/** Pages and downloads of the reports. */
@NullMarked
package vn.thanghang.reporting.web;

import org.jspecify.annotations.NullMarked;
