@NullMarked
package vn.thanghang.directive.web;

import org.jspecify.annotations.NullMarked;
