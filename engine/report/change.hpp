#pragma once

#include "rules/status/verdict.hpp"

#include <string_view>

namespace jixiao {

/// What happened to a status since the period before.
enum class Change {
    none,
    worse,    // rated both times
    better,   // rated both times
    fresh,    // rated now, and not before
    missing,  // not rated any more, or newly without a figure that is expected
};

/// `before` is nullptr when the row was not looked at then.
Change change_between(Verdict const* before, Verdict const& now);
/// The same against the period before, by what the verdict itself knows of it.
Change change_since_previous(Verdict const& now);

/// The stable name of machine formats: "worse", "better", "new", "missing"; empty for none.
std::string_view name_of(Change change);
/// The words of a heading: "Worse", "Rated for the first time" …
Message title_of(Change change);

}  // namespace jixiao
