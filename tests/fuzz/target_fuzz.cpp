// A target: the quick reader and the full one agree, and what is printed is read back.

#include "model/target/grammar/full.hpp"
#include "model/target/parse.hpp"
#include "model/target/print.hpp"
#include "read/workspace/workspace.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/fuzz/places.hpp"

namespace jixiao::tests {

std::string wrong_with(std::string_view bytes) {
    static auto const units = built_in_units();
    auto const target = parse_target(bytes, units), in_full = grammar::read_in_full(bytes, units);
    if (target.has_value() != in_full.has_value()) return "only one of the two readers reads it";
    if (!target) return wrong_place(target.error(), bytes);
    if (*target != *in_full) return "the two readers differ: " + print_target(*in_full);
    auto const printed = print_target(*target);
    auto const again = parse_target(printed, units);
    if (!again) return "printed as " + printed + ", which is refused: " + again.error().code;
    if (again->comparator != target->comparator)
        return "printed as " + printed + ", which is read as " + print_target(*again);
    return print_target(*again) == printed ? "" : "printed again as " + print_target(*again);
}

}  // namespace jixiao::tests
