package vn.thanghang.access.web;

import vn.thanghang.access.Account;
import vn.thanghang.access.CurrentUser;

/** Who stands behind a request. */
sealed interface Identity {

    /** Nobody has signed in. */
    record Nobody() implements Identity {}

    /** The first factor was right, the second is still to come: this reaches nothing but the pages of sign-in. */
    record OneFactor(Account account, FirstFactor shown) implements Identity {}

    record Person(CurrentUser user) implements Identity {}
}
