// What the page of the whole year asks for: closings, trends, comparisons, reviews.

#include "app/web/answers.hpp"
#include "app/web/close.hpp"
#include "app/web/diagnostics_value.hpp"
#include "read/workspace/read_within.hpp"
#include "report/diff.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/forms/check_form.hpp"
#include "report/forms/fill_forms.hpp"
#include "report/forms/formats.hpp"
#include "rules/targets/lint.hpp"
#include "workspace/history/listing.hpp"
#include "workspace/history/period_records.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// A workspace with all that is asked beside it, for an answer that is made beside others.
struct Kept {
    std::shared_ptr<Workspace const> workspace;
    std::string folder, history;
    Catalog catalog;

    explicit Kept(Desk const& desk)
        : workspace{desk.live.members().front().workspace},
          folder{desk.folder().string()},
          history{desk.history},
          catalog{desk.catalog} {}
    history::KeptWorkspace kept() const { return {*workspace, folder, history}; }
    std::string unit() const {
        auto const& tables = workspace->book.tables;
        return tables.empty() ? std::string{} : tables.front().unit;
    }
};

/// `make` is given the workspace as it is now.
template <class Make>
Response made_of_workspace(Desk const& desk, Make make) {
    return made_beside(desk.catalog,
                       [kept = Kept{desk}, make = std::move(make)] { return make(kept); });
}

json::array gaps_value(std::vector<history::Record> const& gaps) {
    json::array all;
    for (auto const& gap : gaps)
        all.push_back({{"id", gap.id}, {"name", gap.name}, {"table", gap.table}});
    return all;
}

}  // namespace

Response history_answer(Desk& desk, Request const&) {
    return made_of_workspace(desk, [](Kept const& kept) {
        auto const digested = history::load_digested(kept.folder, [&](ReadBytes const& read) {
            return load_workspace(kept.folder, read_within(kept.folder, read));
        });
        history::KeptWorkspace const now{digested.workspace, kept.folder, kept.history};
        auto const store = history::open_history(now);
        history::Listing listing{kept.unit(), store.location().shown, {}};
        listing.entries =
            history::list_closings(store, store.closings(listing.unit), digested.files);
        history::add_since(listing.entries, store, digested.workspace, kept.catalog);
        return written_answer(history::listing_json(listing, kept.catalog));
    });
}

Response trend_answer(Desk& desk, Request const& request) {
    return made_of_workspace(desk, [name = request.asked("name")](Kept const& kept) {
        auto const& workspace = *kept.workspace;
        auto const periods = history::period_records(history::open_history(kept.kept()),
                                                     kept.unit(), workspace, kept.catalog);
        auto const wanted = history::wanted(workspace, name);
        auto const all = history::make_series(periods, wanted);
        if (all.empty() && wanted.rows.empty())
            throw Problem{404, "indicator",
                          kept.catalog(say("no indicator is called \"{0}\"", name))};
        return written_answer(history::series_json(all));
    });
}

Response diff_answer(Desk& desk, Request const& request) {
    auto const before = named_period(desk.catalog, request.asked("from"));
    auto const now = named_period(desk.catalog, request.asked("to"));
    if (before.last >= now.last)
        throw Problem{400, "period",
                      desk.catalog(say("the first period has to end before the second"))};
    return made_of_workspace(desk, [before, now](Kept const& kept) {
        auto const year = evaluate_pair(*kept.workspace, before, now);
        return written_answer(
            reports::diff_json(make_report(year, kept.workspace->profile), kept.catalog));
    });
}

Response lint_answer(Desk& desk, Request const&) {
    return made_beside(desk.catalog, [view = desk.view(), today = desk.office.today()] {
        auto const& workspace = *view.workspace;
        std::vector<Diagnostic> of_rules;
        auto const rules = lint_rules_of(workspace, of_rules);
        json::array all;
        for (auto const& finding :
             lint(workspace.book, rules, workspace.units, workspace.profile, today)) {
            if (finding.waiver) continue;
            std::vector<Diagnostic> one{finding.diagnostic};
            quote_source_lines(one, workspace);
            auto value = review_value(view, one.front());
            value["table"] = finding.table ? finding.table->title() : std::string{};
            value["name"] = finding.indicators.empty() ? "" : finding.indicators.front()->name;
            value["id"] = finding.indicators.empty() ? "" : finding.indicators.front()->id;
            all.push_back(std::move(value));
        }
        return json_answer({{"diagnostics", std::move(all)}});
    });
}

Response form_check_answer(Desk& desk, Request const& request) {
    auto const kind = chosen(desk.catalog, "form", request.asked("form"), forms::form_kinds());
    auto const period = period_of(desk, request.asked("period"));
    return made_of_workspace(desk, [kind, period, view = desk.view()](Kept const& kept) {
        auto const filled = forms::fill_forms(*kept.workspace, kind, period, {});
        auto missing = filled.of_layout;
        for (auto const& form : filled.forms)
            for (auto& each : forms::check_form(form)) missing.push_back(std::move(each));
        quote_source_lines(missing, *kept.workspace);
        return json_answer({{"diagnostics", diagnostics_value(view, missing)}});
    });
}

Response close_answer(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const period = named_period(desk.catalog, text_of(object, "period"));
    auto const reason = text_of(object, "reason");
    refresh(desk);
    auto const outcome = close(desk, {period, flag_of(object, "with_gaps"), !reason.empty(),
                                      circumstances(desk, text_of(object, "by"), reason)});
    auto const& closing = outcome.closing;
    if (!closing && !outcome.errors.empty())
        return json_answer({{"code", "errors"},
                            {"error", desk.catalog(not_closed(period))},
                            {"diagnostics", diagnostics_value(desk.view(), outcome.errors)}},
                           422);
    if (!closing)
        return json_answer({{"code", "gaps"},
                            {"error", desk.catalog(say("Not reported for {0}:", period.text()))},
                            {"gaps", gaps_value(outcome.gaps)}},
                           422);
    return json_answer({{"number", closing->number},
                        {"at", closing->at},
                        {"by", closing->by},
                        {"restated", outcome.restated},
                        {"warning", desk.catalog(outcome.warning)}},
                       201);
}

}  // namespace jixiao::web
