#include "base/utf8.hpp"
#include "model/target/grammar/cell.hpp"
#include "model/target/grammar/folded.hpp"
#include "model/target/grammar/full.hpp"
#include "model/target/grammar/quick.hpp"
#include "model/target/grammar/standard_cells.hpp"
#include "model/target/grammar/wrong.hpp"
#include "model/target/parse.hpp"

#include <stdexcept>

namespace jixiao {
namespace {

using namespace grammar;

constexpr std::size_t longest_text = 1000;  // bytes

Span original_span(Folded const& folded, Span span) {
    return span.empty() ? Span{} : folded.span(span.begin, span.end);
}

void place_in_original(Parts& parts, Folded const& folded) {
    for (auto* part : {&parts.relation, &parts.number, &parts.unit, &parts.per, &parts.qualifier})
        *part = original_span(folded, *part);
}

void place_in_original(Target& target, Folded const& folded) {
    place_in_original(target.parts, folded);
    for (auto* spans : {&target.skipped, &target.new_units})
        for (auto& span : *spans) span = original_span(folded, span);
    if (auto* const composite = std::get_if<Composite>(&target.comparator))
        for (auto& part : composite->parts) place_in_original(part.parts, folded);
}

}  // namespace

Parsed<Target> grammar::read_in_full(std::string_view text, Units const& units) {
    if (text.size() > longest_text)
        return ParseError{
            "target-too-long", 0, text.size(),
            say("a target can have at most {0} bytes; this one has {1}", longest_text, text.size()),
            say("keep the number here and move the description to `note`")};
    if (auto const broken = first_invalid_utf8(text))
        return ParseError{"target-encoding", *broken, 1, say("this byte is not UTF-8"),
                          say("save the file as UTF-8")};
    auto const folded = fold(text);
    Input const input{folded, units};
    try {
        auto target = read_cell(input);
        place_in_original(target, folded);
        return target;
    } catch (Wrong const& wrong) {
        return error_of(wrong, folded, "target-");
    } catch (std::overflow_error const&) {
        return ParseError{"target-too-large", 0, text.size(),
                          say("a number here needs more than {0} digits", Decimal::max_digits),
                          grammar::hint_for_digits(folded.text())};
    }
}

Parsed<Target> parse_target(std::string_view text, Units const& units) {
    Parsed<Target> parsed{boost::system::in_place_value};
    if (read_quickly(text, units, *parsed)) return parsed;
    if (auto const* const cell = units.standard_cells().find(text, units))
        *parsed = *cell;
    else
        parsed = read_in_full(text, units);
    return parsed;
}

}  // namespace jixiao
