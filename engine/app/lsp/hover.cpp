#include "app/lsp/hover.hpp"

#include "app/lsp/answers.hpp"
#include "app/lsp/markdown.hpp"
#include "app/lsp/schema.hpp"
#include "model/target/explain.hpp"
#include "model/target/print.hpp"
#include "report/words/target_words.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/explained.hpp"
#include "rules/status/shown_figure.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

/// Rows of "label: text" as a list.
class Lines {
public:
    explicit Lines(Catalog const& catalog) : catalog_{catalog} {}

    void put(Message const& label, std::string const& text) {
        if (text.empty()) return;
        text_ += "- " + as_markdown(catalog_(label)) + ": " + as_markdown(text) + "\n";
    }
    void put(Message const& label, Message const& message) {
        if (!message.empty()) put(label, catalog_(message));
    }
    std::string const& text() const { return text_; }

private:
    Catalog const& catalog_;
    std::string text_;
};

std::string about_rows(View const& view, Subject const& subject) {
    auto const rows = rows_of(view, subject);
    auto const* const evaluation = evaluation_for(view);
    if (rows.empty() || !evaluation) return {};
    auto const told = explained({rows.begin(), rows.end()}, *evaluation);
    constexpr std::size_t most = 4;
    std::string shown;
    std::size_t count = 0;
    for (auto const& verdict : told.verdicts)
        if (++count <= most)
            shown += (shown.empty() ? "" : "\n---\n\n") + shown_verdict(verdict, view);
    if (count > most) shown += "\n" + view.catalog(say("and {0} more rows", count - most)) + "\n";
    return shown;
}

std::string about_key(View const& view, std::size_t part) {
    if (part == nowhere) return {};
    auto const path = view.outline().path(view.text().bytes(), part);
    auto const text = about(schema_name(view.document.kind()), path);
    return text.empty() ? text : "**" + as_markdown(path.back()) + "** " + as_markdown(text);
}

std::string shown_at(View const& view, Subject const& subject, std::size_t offset) {
    auto const text = scalar_text(view.at(subject.span));
    switch (subject.kind) {
        case Subject::actual:
        case Subject::value:
        case Subject::row:
        case Subject::alias: return about_rows(view, subject);
        case Subject::target: {
            auto const rows = about_rows(view, subject);
            return shown_target(text, view) + (rows.empty() ? "" : "\n---\n\n") + rows;
        }
        case Subject::past_value: return shown_target(text, view);
        case Subject::other: break;
    }
    auto const& parts = view.outline();
    auto const is_key = subject.part != nowhere && parts[subject.part].key.holds(offset);
    return is_key ? about_key(view, subject.part) : std::string{};
}

}  // namespace

std::string shown_target(std::string const& text, View const& view) {
    auto const& catalog = view.catalog;
    auto shown = "**" + as_markdown(text) + "**\n\n";
    auto const target = parse_target(text, view.units());
    Lines lines{catalog};
    if (target.has_error()) {
        lines.put(word_of(Severity::error), target.error().message);
        lines.put(say("Note"), target.error().hint);
        return shown + lines.text();
    }
    lines.put(say("Read as"), meaning_of(*target));
    for (auto const& policy : policies_of(*target)) lines.put(say("Because"), policy);
    lines.put(say("Canonical form"), print_target(*target));
    for (auto const& note : reading_notes(text, *target)) lines.put(say("Note"), note);
    return shown + lines.text();
}

std::string shown_verdict(Verdict const& verdict, View const& view) {
    auto const& catalog = view.catalog;
    auto const& profile = view.judged->workspace->profile;
    auto shown = "**" + std::string{shape_of(verdict.status)} + " " +
                 as_markdown(catalog(outcome_of(verdict))) + "** " +
                 as_markdown(catalog(say("as of {0}", title_of(verdict.as_of)))) + "\n\n" +
                 as_markdown(catalog(reason_of(verdict))) + "\n\n";
    Lines lines{catalog};
    lines.put(say("Table"), say("{0}: {1}", title_of(*verdict.table), title_of(*verdict.goal)));
    lines.put(say("Target"), verdict.target ? verdict.target->text : std::string{});
    lines.put(say("Revised"), revisions_text(verdict));
    lines.put(say("Actual"), actual_with_unit(verdict));
    lines.put(say("% of target"), achievement_text(verdict, share_limits(profile)));
    lines.put(say("Remarks"), remarks_text(verdict));
    lines.put(say("Forecast"), forecast_text(verdict));
    lines.put(say("Likelihood"), likelihood_text(verdict));
    lines.put(say("Previous"), previous_text(verdict));
    lines.put(say("Rule"), rule_text(verdict, profile.name));
    shown += lines.text();
    if (verdict.derivation.empty()) return shown;
    shown += "\n" + catalog(say("How the status was decided, step by step:")) + "\n\n";
    for (std::size_t i = 0; i < verdict.derivation.size(); ++i)
        shown +=
            std::to_string(i + 1) + ". " + as_markdown(view.words(verdict.derivation[i])) + "\n";
    return shown;
}

json::value hover(View const& view, json::object const& params) {
    auto const offset = offset_in(view, params);
    auto const subject = subject_at(view, offset);
    auto const shown = shown_at(view, subject, offset);
    if (shown.empty()) return nullptr;
    auto const& part = view.outline()[subject.part];
    auto const is_key = !part.is_item && part.key.holds(offset);
    return {{"contents", {{"kind", "markdown"}, {"value", shown}}},
            {"range", view.range(is_key ? part.key : subject.span)}};
}

}  // namespace jixiao::lsp
