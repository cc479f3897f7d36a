#include "base/utf8.hpp"
#include "model/target/grammar/actual.hpp"
#include "model/target/grammar/folded.hpp"
#include "model/target/grammar/full.hpp"
#include "model/target/grammar/quick.hpp"
#include "model/target/grammar/wrong.hpp"
#include "model/target/parse.hpp"

#include <stdexcept>

namespace jixiao {
namespace {

using namespace grammar;

constexpr std::size_t longest_text = 1000;  // bytes

/// Words without a figure may be an answer to a target in words; 超 is one by itself.
std::optional<ActualValue> read_worded_value(Input const& input) {
    static constexpr std::string_view over = "超";
    if (input.text == over) return Worded{input.given()};
    std::size_t chinese = 0;
    for (auto const c : input.text) {
        if (is_figure(c) || std::string_view{"<>=%*_~"}.find(c) != std::string_view::npos)
            return std::nullopt;
        chinese += static_cast<unsigned char>(c) >= 0xE4 ? 1U : 0U;
    }
    if (chinese < 2) return std::nullopt;
    return Worded{input.given()};
}

ActualValue read_date_only(Input const& input) {
    auto const read = read_done(tokenize(input));
    return read ? ActualValue{read->done} : ActualValue{};
}

std::optional<ActualValue> read_date_value(Tokens const& tokens) {
    auto const read = read_done(tokens);
    if (!read || read->may_be_number) return std::nullopt;
    return read->done;
}

/// 2024.12 and 20241231 are dates to the grammar: as numbers they are read without it.
std::optional<ActualValue> read_bare_number(Input const& input) {
    auto const number = read_measure(input, 0);
    if (!number || number->end != input.text.size() || number->too_large) return std::nullopt;
    return Amount{{number->low, number->unit}, number->per};
}

ActualValue read_value(Input const& input) {
    if (input.text.empty())
        throw Wrong{"empty", 0, 0, say("the actual is empty"),
                    say("leave the line out while nothing is reported; write 0 for none")};
    if (auto value = read_word_value(input)) return *std::move(value);
    auto const tokens = tokenize(input);
    if (auto value = read_none_value(tokens)) return *std::move(value);
    if (auto value = read_date_value(tokens)) return *std::move(value);
    if (auto value = read_grade_value(input)) return *std::move(value);
    if (auto value = read_place_value(tokens)) return *std::move(value);
    if (auto value = read_number_value(tokens)) return *std::move(value);
    if (auto value = read_bare_number(input)) return *std::move(value);
    if (auto value = read_worded_value(input)) return *std::move(value);
    throw Wrong{
        "unknown", 0, input.text.size(),
        say("\"{0}\" is not a value", input.given(0, input.text.size())),
        say("write a number with its unit (78家, 96%), 达成, 部分达成, 未达成, a grade, a date, "
            "未到期 or 不适用")};
}

/// Read as `read` says, or why it cannot be.
Parsed<ActualValue> read_text(std::string_view text, Units const& units,
                              ActualValue (*read)(Input const&)) {
    if (text.size() > longest_text)
        return ParseError{"actual-too-long", 0, text.size(),
                          say("an actual can have at most {0} bytes; this one has {1}",
                              longest_text, text.size()),
                          say("keep the number here and move the words to `note`")};
    if (auto const broken = first_invalid_utf8(text))
        return ParseError{"actual-encoding", *broken, 1, say("this byte is not UTF-8"),
                          say("save the file as UTF-8")};
    auto const folded = fold(text);
    Input const input{folded, units};
    try {
        return read(input);
    } catch (Wrong const& wrong) {
        return error_of(wrong, folded, "actual-");
    } catch (std::overflow_error const&) {
        return ParseError{"actual-too-large", 0, text.size(),
                          say("a number here needs more than {0} digits", Decimal::max_digits),
                          grammar::hint_for_digits(folded.text())};
    }
}

}  // namespace

Parsed<ActualValue> grammar::read_actual_in_full(std::string_view text, Units const& units) {
    return read_text(text, units, &read_value);
}

void parse_actual_into(Parsed<ActualValue>& value, std::string_view text, Units const& units) {
    if (auto* const amount = value ? std::get_if<Amount>(&*value) : nullptr) {
        amount->quantity.unit.clear();
        amount->per.word.clear();
        amount->per.count = Per{}.count;
        amount->per.is_period = false;
        amount->change.reset();
        amount->sign = ActualSign::exact;
        amount->high.reset();
        amount->doubt.clear();
        amount->done.reset();
        if (read_quickly(text, units, *amount)) return;
    }
    value = parse_actual(text, units);
}

Parsed<ActualValue> parse_actual(std::string_view text, Units const& units) {
    Parsed<ActualValue> parsed{boost::system::in_place_value};
    if (!read_quickly(text, units, parsed->emplace<Amount>()))
        return read_actual_in_full(text, units);
    return parsed;
}

std::optional<DoneOn> parse_done(std::string_view text, Units const& units) {
    auto const value = read_text(text, units, &read_date_only);
    auto const* done = value ? std::get_if<DoneOn>(&*value) : nullptr;
    return done ? std::optional{*done} : std::nullopt;
}

}  // namespace jixiao
