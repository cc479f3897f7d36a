#include "app/lsp/fixes.hpp"

#include "app/lsp/publish.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <algorithm>

namespace jixiao::lsp {
namespace {

std::string argument(Message const& message, std::size_t number) {
    return number < message.arguments.size() && message.arguments[number].literal
               ? message.arguments[number].text
               : std::string{};
}

/// The value of a target or an actual that a finding is about, as text and as it stands there.
struct Value {
    Subject subject;
    Span span;  // of the scalar, with its quotes
    std::string text;
};

std::optional<Value> read_value_at(View const& view, std::size_t offset) {
    auto subject = subject_at(view, offset);
    if (subject.kind != Subject::target && subject.kind != Subject::value &&
        subject.kind != Subject::past_value)
        return std::nullopt;
    return Value{subject, subject.span, scalar_text(view.at(subject.span))};
}

bool can_be_read(View const& view, Value const& value, std::string const& text) {
    if (text.empty()) return false;
    return value.subject.kind == Subject::value ? parse_actual(text, view.units()).has_value()
                                                : parse_target(text, view.units()).has_value();
}

Fix replacement(Span span, std::string const& text) {
    return {say("replace it with {0}", text), {{span.begin, span.end, yaml_scalar(text)}}};
}

/// The text of a value with what the finding is about replaced.
std::string with_part(View const& view, Value const& value, Span part, std::string const& by) {
    auto const begin = value.span.begin + (view.at(value.span) != value.text ? 1 : 0);
    if (part.begin < begin || part.end > begin + value.text.size()) return {};
    auto text = value.text;
    return text.replace(part.begin - begin, part.end - part.begin, by);
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
    auto const part = view.outline().at(span.begin);
    if (part == nowhere || meant.empty()) return;
    auto const& [key, whole] = std::pair{view.outline()[part].key, view.outline()[part].value};
    auto const is_key = !view.outline()[part].is_item && key.holds(span.begin) && !key.empty();
    auto const scalar = is_key ? key : whole;
    // What is replaced is the one text, never more.
    if (scalar.begin <= span.begin && span.end <= scalar.end)
        fixes.push_back(replacement(scalar, meant));
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

/// `115 #家`: the sign that began a comment goes.
void add_eaten_unit(View const& view, Diagnostic const& finding, Span span,
                    std::vector<Fix>& fixes) {
    if (finding.code != "comment-ate-unit") return;
    auto const text = argument(finding.hint, 0) + argument(finding.hint, 1);
    auto const part = view.outline().first_from(span.begin);
    if (part == 0) return;
    auto const begin = view.outline()[part - 1].value.begin;
    if (begin < span.begin) fixes.push_back(replacement({begin, span.end}, text));
}

/// `path: ［产出指标，数量指标］`: half-width signs in their place.
void add_path_signs(View const& view, Diagnostic const& finding, Span span,
                    std::vector<Fix>& fixes) {
    if (finding.code != "full-width-comma" && finding.code != "full-width-bracket") return;
    auto part = view.outline().at(span.begin);
    while (part != nowhere && view.outline()[part].is_item && view.outline()[part].in_brackets)
        part = view.outline()[part].parent;
    if (part == nowhere || view.at(view.outline()[part].key) != "path") return;
    auto const whole = view.outline()[part].value;
    std::vector<Edit> edits;
    for (auto const& [wide, narrow] :
         {std::pair{"，", ", "}, {"、", ", "}, {"［", "["}, {"］", "]"}, {"【", "["}, {"】", "]"}})
        for (auto at = view.at(whole).find(wide); at != std::string_view::npos;
             at = view.at(whole).find(wide, at + 1))
            edits.push_back(
                {whole.begin + at, whole.begin + at + std::string_view{wide}.size(), narrow});
    if (!edits.empty()) fixes.push_back({say("correct it: {0}", finding.message), edits});
}

/// A row of which nothing says which way is better.
void add_direction(View const& view, Diagnostic const& finding, Span span,
                   std::vector<Fix>& fixes) {
    if (finding.code != "target-assumed") return;
    auto const part = view.outline().at(span.begin);
    auto const subject = subject_of(view, part);
    if (subject.kind != Subject::target || subject.holder != view.outline()[part].parent) return;
    auto const& target = view.outline()[part];
    auto const& bytes = view.text().bytes();
    auto const line = view.text().line(view.text().line_of(target.value.end));
    for (auto const* const way : {"higher-is-better", "lower-is-better"}) {
        auto const entry = std::string{"direction: "} + way;
        auto const end_of_line = bytes.find("\r\n") == std::string::npos ? "\n" : "\r\n";
        auto const edit =
            target.in_brackets
                ? Edit{target.value.end, target.value.end, ", " + entry}
                : Edit{line.end, line.end, end_of_line + std::string(target.column, ' ') + entry};
        fixes.push_back({say("add {0}", entry), {edit}});
    }
}

/// Signs and blanks that YAML takes otherwise than they were meant.
void add_repairs(Diagnostic const& finding, std::vector<Mistake> const& mistakes,
                 std::vector<Fix>& fixes) {
    auto const found = std::find_if(mistakes.begin(), mistakes.end(), [&](Mistake const& mistake) {
        return mistake.diagnostic.code == finding.code && mistake.diagnostic.place == finding.place;
    });
    if (found == mistakes.end() || found->repairs.empty()) return;
    std::vector<Edit> edits;
    for (auto const& repair : found->repairs) {
        if (repair.is_unread) return;
        edits.push_back({repair.offset, repair.offset + repair.removed, repair.inserted});
    }
    fixes.push_back({say("correct it: {0}", finding.message), std::move(edits)});
}

/// Whether the value that a finding is about holds a mistake that ends it elsewhere: what would be
/// replaced is more than the value, `78佳，note: 含迁入`.
bool is_misread(View const& view, Span span, std::vector<Mistake> const& mistakes) {
    auto const value = read_value_at(view, span.begin);
    return value && std::any_of(mistakes.begin(), mistakes.end(), [&](Mistake const& mistake) {
               auto const at = span_of(mistake.diagnostic.place, view.text()).begin;
               return value->span.begin < at && at < value->span.end;
           });
}

}  // namespace

std::vector<Fix> fixes_for(View const& view, Diagnostic const& finding,
                           std::vector<Mistake> const& mistakes) {
    std::vector<Fix> fixes;
    auto const span = span_of(finding.place, view.text());
    add_repairs(finding, mistakes, fixes);
    if (!fixes.empty() || is_misread(view, span, mistakes)) return fixes;
    for (auto const add :
         {add_meant, add_choices, add_unit, add_eaten_unit, add_path_signs, add_direction})
        add(view, finding, span, fixes);
    return fixes;
}

}  // namespace jixiao::lsp
