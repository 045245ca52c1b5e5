@NullMarked
package vn.thanghang.directive.papers.web;

import org.jspecify.annotations.NullMarked;
