#include "app/lsp/fixes.hpp"

#include "app/lsp/publish.hpp"
#include "app/lsp/value_fixes.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <algorithm>

namespace jixiao::lsp {
namespace {

/// `甲 5家`: the line as it was meant, which is not how reading goes on behind it.
void add_colon(View const& view, Diagnostic const& finding, Span span, std::vector<Fix>& fixes) {
    if (finding.code != "missing-colon" || finding.hint.text != "write {0}") return;
    auto const line = argument(finding.hint, 0);
    auto const colon = line.find(": ");
    // What does not fit into a hint is cut there.
    auto const is_cut = line.find("…") != std::string::npos;
    if (colon == std::string::npos || is_cut || span.end > view.text().bytes().size()) return;
    auto const text = line.substr(0, colon) + ": " + yaml_scalar(line.substr(colon + 2));
    fixes.push_back({say("replace it with {0}", text), {{span.begin, span.end, text}}});
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
        // What only lets reading go on is not what was meant.
        auto const is_name =
            finding.code == "missing-colon" && repair.removed > 0 && repair.inserted.ends_with(":");
        if (repair.is_unread || is_name) return;
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
    add_value_fixes(view, finding, span, fixes);
    for (auto const add : {add_colon, add_eaten_unit, add_path_signs, add_direction})
        add(view, finding, span, fixes);
    return fixes;
}

}  // namespace jixiao::lsp
