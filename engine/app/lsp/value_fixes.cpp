#include "app/lsp/value_fixes.hpp"

#include "read/yaml/yaml_scalar.hpp"

#include <algorithm>

namespace jixiao::lsp {
namespace {

bool can_be_read(View const& view, Value const& value, std::string const& text) {
    if (text.empty()) return false;
    return value.subject.kind == Subject::value ? parse_actual(text, view.units()).has_value()
                                                : parse_target(text, view.units()).has_value();
}

/// The text of a value with what the finding is about replaced.
std::string with_part(View const& view, Value const& value, Span part, std::string const& by) {
    auto const begin = value.span.begin + (view.at(value.span) != value.text ? 1 : 0);
    if (part.begin < begin || part.end > begin + value.text.size()) return {};
    auto text = value.text;
    return text.replace(part.begin - begin, part.end - part.begin, by);
}

/// The one scalar, a key or a value, that a finding is about: what is replaced is never more.
std::optional<Span> scalar_at(View const& view, Span span) {
    auto const part = view.outline().at(span.begin);
    if (part == nowhere) return std::nullopt;
    auto const& [key, whole] = std::pair{view.outline()[part].key, view.outline()[part].value};
    auto const is_key = !view.outline()[part].is_item && key.holds(span.begin) && !key.empty();
    auto const scalar = is_key ? key : whole;
    if (scalar.begin > span.begin || span.end > scalar.end) return std::nullopt;
    return scalar;
}

/// "did you mean {0}": the part that is wrong, else the whole.
void add_meant(View const& view, Diagnostic const& finding, Span span, std::vector<Fix>& fixes) {
    auto const& hint = finding.hint;
    if (hint.text != "did you mean {0}?" && hint.text != "did you mean {0}") return;
    auto const meant = argument(hint, 0);
    if (auto const value = read_value_at(view, span.begin)) {
        for (auto const& text : {with_part(view, *value, span, meant), meant})
            if (can_be_read(view, *value, text))
                return fixes.push_back(replacement(value->span, text));
        return;
    }
    auto const scalar = scalar_at(view, span);
    if (scalar && !meant.empty()) fixes.push_back(replacement(*scalar, meant));
}

/// A word that is none of a few, and like none: each of them.
void add_words(View const& view, Diagnostic const& finding, Span span, std::vector<Fix>& fixes) {
    auto words = finding.code == "wrong-word" && finding.hint.empty() ? argument(finding.message, 0)
                                                                      : std::string{};
    if (finding.hint.text == "write annual, or {from: 2024, to: 2026}") words = "annual";
    auto const scalar = scalar_at(view, span);
    constexpr std::ptrdiff_t most_commas = 3;
    if (!scalar || words.empty() || std::count(words.begin(), words.end(), ',') > most_commas)
        return;
    constexpr std::string_view comma = ", ";
    for (std::size_t begin = 0; begin < words.size();) {
        auto const end = std::min(words.find(comma, begin), words.size());
        fixes.push_back(replacement(*scalar, words.substr(begin, end - begin)));
        begin = end + comma.size();
    }
}

/// `“5家”`: what a Chinese keyboard gives for quotes.
void add_unquoted(View const& view, Diagnostic const& finding, Span span, std::vector<Fix>& fixes) {
    auto const value = read_value_at(view, span.begin);
    if (finding.code != "full-width-quote" || !value) return;
    auto text = value->text;
    for (std::string_view const quote : {"“", "”", "‘", "’", "＂"}) {
        if (text.starts_with(quote)) text.erase(0, quote.size());
        if (text.ends_with(quote)) text.erase(text.size() - quote.size());
    }
    if (can_be_read(view, *value, text)) fixes.push_back(replacement(value->span, text));
}

/// "write {0} or {1}": each as the whole value.
void add_choices(View const& view, Diagnostic const& finding, Span span, std::vector<Fix>& fixes) {
    auto const value = read_value_at(view, span.begin);
    if (!value) return;
    auto const& hint = finding.hint;
    std::vector<std::string> texts;
    if (hint.text == "write {0}" || hint.text == "write {0} or {1}" ||
        hint.text == "write {0} if none of it happened")
        texts = {argument(hint, 0), argument(hint, 1)};
    if (hint.text == "write {0}{1} if that is meant")
        texts = {argument(hint, 0) + argument(hint, 1)};
    for (auto const& text : texts)
        if (can_be_read(view, *value, text) && text != value->text)
            fixes.push_back(replacement(value->span, text));
}

/// A figure that was read in the unit of its target.
void add_unit(View const& view, Diagnostic const& finding, Span span, std::vector<Fix>& fixes) {
    if (finding.message.text != "no unit of measure here; read as {0}, like the target") return;
    auto const value = read_value_at(view, span.begin);
    if (!value) return;
    auto const text = value->text + argument(finding.message, 0);
    if (can_be_read(view, *value, text)) fixes.push_back(replacement(value->span, text));
}

}  // namespace

std::optional<Value> read_value_at(View const& view, std::size_t offset) {
    auto subject = subject_at(view, offset);
    if (subject.kind != Subject::target && subject.kind != Subject::value &&
        subject.kind != Subject::past_value)
        return std::nullopt;
    return Value{subject, subject.span, scalar_text(view.at(subject.span))};
}

std::string argument(Message const& message, std::size_t number) {
    return number < message.arguments.size() && message.arguments[number].literal
               ? message.arguments[number].text
               : std::string{};
}

Fix replacement(Span span, std::string const& text) {
    return {say("replace it with {0}", text), {{span.begin, span.end, yaml_scalar(text)}}};
}

void add_value_fixes(View const& view, Diagnostic const& finding, Span span,
                     std::vector<Fix>& fixes) {
    for (auto const add : {add_meant, add_words, add_choices, add_unquoted, add_unit})
        add(view, finding, span, fixes);
}

}  // namespace jixiao::lsp
