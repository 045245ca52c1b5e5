@NullMarked
package vn.thanghang.directive.opinions.web;

import org.jspecify.annotations.NullMarked;
