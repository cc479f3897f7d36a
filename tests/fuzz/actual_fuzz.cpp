// A reported value: the quick reader and the full one agree, and what is printed is read back.

#include "model/target/grammar/full.hpp"
#include "model/target/parse.hpp"
#include "model/target/print.hpp"
#include "read/workspace/workspace.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/fuzz/places.hpp"

namespace jixiao::tests {

std::string wrong_with(std::string_view bytes) {
    static auto const units = built_in_units();
    auto const actual = parse_actual(bytes, units);
    auto const in_full = grammar::read_actual_in_full(bytes, units);
    if (actual.has_value() != in_full.has_value()) return "only one of the two readers reads it";
    if (!actual) return wrong_place(actual.error(), bytes);
    if (*actual != *in_full) return "the two readers differ: " + print_actual(*in_full);
    // What is asked back has no other spelling than the one it was given.
    auto const* const amount = std::get_if<Amount>(&*actual);
    if (amount != nullptr && !amount->doubt.empty()) return {};
    auto const printed = print_actual(*actual);
    auto const again = parse_actual(printed, units);
    if (!again) return "printed as " + printed + ", which is refused: " + again.error().code;
    return *again == *actual ? "" : "printed as " + printed + ", read as " + print_actual(*again);
}

}  // namespace jixiao::tests
