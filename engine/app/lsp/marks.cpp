#include "app/lsp/marks.hpp"

#include "app/lsp/answers.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/evaluate.hpp"
#include "rules/status/shown_figure.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

/// The verdicts on a line that was judged as it now reads; none while it is being typed.
std::vector<Verdict const*> verdicts_on_line(View const& view, Subject const& line,
                                             std::string const& value) {
    auto verdicts = verdicts_on(view, rows_of(view, line));
    std::erase_if(verdicts, [&](Verdict const* verdict) {
        auto const* const actual = verdict->actual;
        return !actual || actual->place.file != view.place() || actual->text != value;
    });
    return verdicts;
}

/// The marks of a line, each once: rows of one name can have different targets.
std::string marks_of(std::vector<Verdict const*> const& verdicts, View const& view) {
    constexpr std::size_t most = 3;
    std::vector<std::string> marks;
    for (auto const* const verdict : verdicts)
        if (auto mark = mark_of(*verdict, view);
            std::find(marks.begin(), marks.end(), mark) == marks.end())
            marks.push_back(std::move(mark));
    std::string text;
    for (std::size_t i = 0; i < marks.size() && i < most; ++i)
        text += (text.empty() ? "" : "  ") + marks[i];
    return marks.size() > most ? text + " …" : text;
}

/// Where the value of a line stands: its own, or that of `value:` below it.
Span value_span(View const& view, std::size_t line) {
    auto const value = view.outline().find(view.text().bytes(), line, "value");
    return view.outline()[value == nowhere ? line : value].value;
}

Span asked_range(View const& view, json::object const& params) {
    auto const& range = object_at(params, "range");
    return {view.text().offset(read_position(object_at(range, "start")), view.encoding()),
            view.text().offset(read_position(object_at(range, "end")), view.encoding())};
}

json::object lens_at(View const& view, Span span, std::string title, Period period) {
    return {{"range", view.range(span)},
            {"command",
             {{"title", std::move(title)},
              {"command", "jixiao.report"},
              {"arguments", json::array{view.document.uri, period.text()}}}}};
}

std::string title_of_counts(View const& view, Period period, RollUp const& counts) {
    return view.catalog(title_of(period)) + "  " + counts_of(counts);
}

}  // namespace

std::string mark_of(Verdict const& verdict, View const& view) {
    auto const share = achievement_text(verdict, share_limits(view.judged->workspace->profile));
    return std::string{shape_of(verdict.status)} + " " +
           (share.empty() ? view.catalog(outcome_of(verdict)) : share);
}

std::string counts_of(RollUp const& counts) {
    std::string text;
    for (auto const status : best_first) {
        auto const count = status == Status::unrated ? counts.unrated() : count_of(counts, status);
        text += (text.empty() ? "" : "  ") + std::string{shape_of(status)} + " " +
                std::to_string(count);
    }
    return text;
}

json::value inlay_hints(View const& view, json::object const& params) {
    json::array hints;
    auto const asked = asked_range(view, params);
    if (!view.session.shows_hints || view.document.kind() != FileKind::actuals) return hints;
    for (auto const line : actual_lines(view)) {
        auto const span = value_span(view, line);
        if (span.empty() || span.begin < asked.begin || span.begin > asked.end) continue;
        auto const verdicts =
            verdicts_on_line(view, subject_of(view, line), scalar_text(view.at(span)));
        if (verdicts.empty()) continue;
        std::string reasons;
        for (auto const* const verdict : verdicts)
            reasons += (reasons.empty() ? "" : "\n") + view.catalog(reason_of(*verdict));
        hints.push_back(
            {{"position", position_json(view.text().position(span.end, view.encoding()))},
             {"label", marks_of(verdicts, view)},
             {"paddingLeft", true},
             {"tooltip", reasons}});
    }
    return hints;
}

json::value code_lenses(View const& view, json::object const&) {
    json::array lenses;
    auto const* const evaluation = evaluation_for(view);
    if (!evaluation || view.outline().size() == 0) return lenses;
    auto const kind = view.document.kind();
    std::vector<Verdict const*> verdicts;
    for (auto const& verdict : evaluation->verdicts) {
        auto const is_meant = kind == FileKind::table && verdict.table->place.file == view.place();
        if (is_meant || kind == FileKind::actuals) verdicts.push_back(&verdict);
    }
    if (verdicts.empty()) return lenses;
    auto const key = kind == FileKind::table ? "table" : "actuals";
    auto const part = view.outline().find(view.text().bytes(), nowhere, key);
    auto const span = part == nowhere ? Span{} : view.outline()[part].key;
    lenses.push_back(lens_at(view, span,
                             title_of_counts(view, evaluation->as_of, roll_up(verdicts)),
                             evaluation->as_of));
    return lenses;
}

}  // namespace jixiao::lsp
