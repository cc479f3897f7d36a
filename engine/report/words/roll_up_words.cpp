#include "report/words/roll_up_words.hpp"

#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <fmt/format.h>

namespace jixiao {

int count_of(RollUp const& roll_up, Status status) {
    switch (status) {
        case Status::green: return roll_up.green;
        case Status::amber: return roll_up.amber;
        case Status::red: return roll_up.red;
        case Status::unrated: return roll_up.unrated();
    }
    return 0;
}

std::string coverage_text(RollUp const& roll_up) {
    auto const [rated, expected] = std::pair{roll_up.rated(), roll_up.expected()};
    if (expected == 0) return "0/0";
    return fmt::format("{}/{} ({})", rated, expected, share_text(Fraction::of(rated, expected)));
}

Message assumed_text(RollUp const& roll_up) {
    if (roll_up.assumed == 0) return {};
    return say(
        "{0} rows rest on an assumption: nothing says which direction is better, so they are read "
        "as at least; run check to list them, and state `direction` to settle it",
        roll_up.assumed);
}

Message unrated_text(RollUp const& roll_up) {
    Message words;
    auto const add = [&](State state, int count) {
        if (count == 0) return;
        auto const one = say("{0} ({1})", word_of(state), count);
        words = words.empty() ? one : say("{0}, {1}", words, one);
    };
    add(State::missing, roll_up.missing);
    add(State::not_due, roll_up.not_due);
    add(State::not_applicable, roll_up.not_applicable);
    add(State::undecidable, roll_up.undecidable);
    add(State::invalid, roll_up.invalid);
    return words;
}

}  // namespace jixiao
