#include "model/book/vocabulary.hpp"
#include "read/workspace/fields.hpp"
#include "read/workspace/read_actuals.hpp"

#include <algorithm>

namespace jixiao {
namespace {

constexpr std::string_view quotes_of_print[] = {"“", "”", "‘", "’", "＂"};

/// “33张”: what a Chinese keyboard gives for quotes is a part of the text.
bool report_quotes(Reading& reading, Node const& node) {
    auto text = std::string_view{node.text};
    auto const is_quoted =
        std::any_of(std::begin(quotes_of_print), std::end(quotes_of_print),
                    [&](std::string_view quote) { return text.starts_with(quote); });
    if (!is_quoted) return false;
    reading.error("full-width-quote", reading.place(node),
                  say("quotes of this kind are read as a part of the value"),
                  say("write the value without quotes"));
    return true;
}

ActualText read_value(Reading& reading, Node const& node) {
    check_comment(reading, node);
    if (node.kind == NodeKind::unread || report_quotes(reading, node))
        return {CellText{node.text}, unread_value()};
    auto read = reading.actual(node.text);
    if (read.value.has_error()) reading.report(read.value.error(), node);
    return read;
}

/// A word, or {value: 有可能, reason: …}.
std::optional<StatedLikelihood> read_likelihood(Reading& reading, Node const& node) {
    if (node.kind != NodeKind::map) {
        auto const word = read_word(reading, node, likelihood_words);
        if (!word) return std::nullopt;
        return StatedLikelihood{*word, {}};
    }
    Fields const fields{reading, node, {"value", "reason"}};
    auto const* const value = fields.require("value");
    auto const word =
        value == nullptr ? std::nullopt : read_word(reading, *value, likelihood_words);
    if (!word) return std::nullopt;
    return StatedLikelihood{*word, std::string{fields.text("reason")}};
}

/// A text, or {category: 人员保障, text: …}.
std::optional<DeviationReason> read_reason(Reading& reading, Node const& node) {
    if (node.kind == NodeKind::map) {
        Fields const fields{reading, node, {"category", "text"}};
        return DeviationReason{std::string{fields.text("category")},
                               std::string{fields.text("text")}};
    }
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    return DeviationReason{{}, std::string{*text}};
}

/// Points as in "7.5", or a share of the row's weight as in "85%".
std::optional<EnteredScore> read_score(Reading& reading, Node const& node) {
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    bool const is_share = text->ends_with("%");
    auto number = Decimal::from_text(is_share ? text->substr(0, text->size() - 1) : *text);
    if (number && (number->is_negative() || *number > Decimal{100})) number.reset();
    if (number && is_share) number = number->shifted(-2);
    if (!number) {
        reading.error("score-number", reading.place(node),
                      say("expected a score here, \"{0}\" is not one", *text),
                      say("write the points, 7.5, or a share of the row's weight, 85%"));
        return std::nullopt;
    }
    return EnteredScore{*number, is_share, std::string{*text}, reading.place(node)};
}

Remarks read_remarks(Reading& reading, Fields const& fields) {
    Remarks remarks;
    remarks.note = fields.text("note");
    remarks.evidence = fields.text("evidence");
    remarks.action = fields.text("action");
    auto const* const forecast = fields.find("forecast");
    if (forecast != nullptr && read_text(reading, *forecast)) {
        remarks.forecast = forecast->text;
        remarks.forecast_value = read_value(reading, *forecast).value;
    }
    if (auto const* const likelihood = fields.find("possibility"))
        remarks.likelihood = read_likelihood(reading, *likelihood);
    if (auto const* const reason = fields.find("reason"))
        remarks.reason = read_reason(reading, *reason);
    if (auto const* const score = fields.find("score")) remarks.score = read_score(reading, *score);
    return remarks;
}

}  // namespace

std::vector<std::string> const& actual_keys() {
    static std::vector<std::string> const keys{"value",       "note",   "evidence", "forecast",
                                               "possibility", "reason", "action",   "score"};
    return keys;
}

std::optional<Actual> read_actual(Reading& reading, Node const& name, Node const& node) {
    if (node.kind == NodeKind::empty) return std::nullopt;
    Actual actual;
    actual.name = name.text;
    actual.name_place = reading.place(name);
    auto const* value = &node;
    if (node.kind == NodeKind::map) {
        Fields const fields{reading, node, actual_keys()};
        actual.beside = read_remarks(reading, fields);
        value = fields.require("value");
        if (value == nullptr) return std::nullopt;
    }
    auto const is_unread = value->kind == NodeKind::unread;
    if (!is_unread && read_text(reading, *value).value_or("").empty()) return std::nullopt;
    actual.place = reading.place(*value);
    auto [text, read] = read_value(reading, *value);
    actual.text = std::move(text);
    actual.value = std::move(read);
    return actual;
}

}  // namespace jixiao
