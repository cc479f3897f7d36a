#include "workspace/watch/watch.hpp"

#include "base/printable.hpp"
#include "model/book/reported_periods.hpp"
#include "report/data/diagnostics.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/words/words.hpp"
#include "workspace/watch/changes_text.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace jixiao::watch {
namespace {

std::vector<Diagnostic> those_of(Severity severity, std::vector<Diagnostic> const& all) {
    std::vector<Diagnostic> chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen),
                 [&](Diagnostic const& each) { return each.severity == severity; });
    return chosen;
}

/// What was found in the workspace and in its evaluation, but for the tables of which the other
/// evaluation says the very same.
std::vector<Diagnostic> found_apart_from(Evaluation const* other, Workspace const& workspace,
                                         Evaluation const& evaluation) {
    std::unordered_set<SharedParts<RowFinding>::Part> shared;
    if (other) shared.insert(other->on_rows.parts().begin(), other->on_rows.parts().end());
    auto found = evaluation.on_all;
    for (auto const& part : evaluation.on_rows.parts())
        if (!shared.contains(part))
            for (auto const& each : *part) found.push_back(each.diagnostic);
    return joined_diagnostics(workspace, {found});
}

/// Warnings that are not among those that are known: a line that has only moved is no other one.
std::vector<Diagnostic> new_warnings(std::vector<Diagnostic> const& found,
                                     std::vector<Diagnostic> const& known) {
    std::set<std::pair<std::string_view, std::string_view>> lines;
    for (auto const& each : known)
        if (each.severity == Severity::warning) lines.emplace(each.code, each.source_line);
    auto fresh = those_of(Severity::warning, found);
    std::erase_if(fresh, [&](Diagnostic const& each) {
        return lines.contains({each.code, each.source_line});
    });
    return fresh;
}

/// The first of them: one slip in a table can make a mistake of every line that names its rows.
std::string shown(std::vector<Diagnostic> const& all, Catalog const& catalog, Look const& look) {
    constexpr std::size_t most = 10;
    std::string text;
    for (std::size_t i = 0; i < all.size() && i < most; ++i)
        text += show_diagnostic(all[i], catalog, look.ambiguous) + "\n";
    if (all.size() > most)
        text += catalog(say("and {0} more; run jixiao check to see all", all.size() - most)) + "\n";
    return text;
}

}  // namespace

Catalog Watch::catalog_for(Workspace const& workspace) const {
    return Catalog{choice_.language.value_or(workspace.language.value_or(choice_.fallback))};
}

std::string Watch::begin(std::string const& clock) {
    auto shown = report_trouble(clock);
    for (auto const& member : live_.members()) shown += report(member, clock);
    return shown;
}

std::string Watch::look(std::string const& clock) {
    if (!live_.refresh()) return {};
    auto shown = report_trouble(clock);
    std::set<std::filesystem::path> folders;
    for (auto const& member : live_.members()) {
        folders.insert(member.folder);
        auto const seen = seen_.find(member.folder);
        if (seen == seen_.end() || seen->second.version != member.version)
            shown += report(member, clock);
    }
    if (shown.empty())  // a file that could not be read is back as it was
        for (auto const& member : live_.members()) shown += report(member, clock);
    std::erase_if(seen_, [&](auto const& seen) { return !folders.contains(seen.first); });
    return shown;
}

std::string Watch::report_trouble(std::string const& clock) const {
    auto const catalog = catalog_for(live_.naming());
    auto all = live_.trouble();
    if (live_.is_many()) {
        auto const errors = those_of(Severity::error, live_.naming().diagnostics);
        all.insert(all.end(), errors.begin(), errors.end());
    }
    return all.empty() ? "" : clock + "\n" + jixiao::watch::shown(all, catalog, choice_.look);
}

std::string Watch::report(LiveMember const& member, std::string const& clock) {
    auto& seen = seen_[member.folder];
    seen.version = member.version;
    auto const& workspace = *member.workspace;
    auto const catalog = catalog_for(workspace);
    auto head = clock;
    if (live_.is_many()) head += "  " + printable(member.folder.generic_string());
    auto const period =
        choice_.period ? choice_.period : usual_period(workspace.book, workspace.actuals);
    if (!period)
        return head + "\n" + shown(joined_diagnostics(workspace, {}), catalog, choice_.look) +
               catalog(
                   say("nothing has been reported yet; create a file with jixiao start PERIOD")) +
               "\n";
    head += "  " + catalog(title_of(*period)) + "\n";
    auto const* const like = seen.last ? seen.last.get() : nullptr;
    auto evaluation =
        std::make_shared<Evaluation>(evaluate(workspace, *period, Detail::verdicts, like));
    seen.last = evaluation;
    // What has stayed since the last good result has no errors.
    auto const* const good = seen.good ? &*seen.good : nullptr;
    auto const found =
        found_apart_from(good ? good->evaluation.get() : nullptr, workspace, *evaluation);
    if (has_errors(found)) return head + report_broken(seen, found, catalog);
    auto const known = good
                           ? found_apart_from(evaluation.get(), *good->workspace, *good->evaluation)
                           : std::vector<Diagnostic>{};
    auto const counts = counts_of(seen, *evaluation);
    auto const text =
        report_good(seen, {member.workspace, std::move(evaluation), counts, clock}, catalog);
    return head + text + shown(new_warnings(found, known), catalog, choice_.look);
}

RollUp Watch::counts_of(Seen& seen, Evaluation const& evaluation) const {
    std::unordered_map<SharedParts<Verdict>::Part, RollUp> counts;
    RollUp sum;
    for (auto const& part : evaluation.verdicts.parts()) {
        auto const known = seen.counts.find(part);
        if (known != seen.counts.end()) {
            counts.insert(*known);
        } else {
            SharedParts<Verdict> table;
            table.add(part);
            counts.emplace(part, roll_up(selected_verdicts(table, choice_.selection)));
        }
        add_to(sum, counts.at(part));
    }
    seen.counts = std::move(counts);
    return sum;
}

std::string Watch::report_good(Seen& seen, Good now, Catalog const& catalog) {
    auto const& look = choice_.look;
    auto const is_same_period = seen.good && seen.good->evaluation->as_of == now.evaluation->as_of;
    std::string text;
    if (!is_same_period) {
        text = counts_text(now.counts, nullptr, catalog, look);
    } else {
        auto const changes = changes_between(*seen.good->evaluation, *now.evaluation);
        text = changes_text(changes, catalog, look) +
               (changes.empty() ? catalog(say("saved; no status or value changed")) + "\n"
                                : counts_text(now.counts, &seen.good->counts, catalog, look));
    }
    seen.good = std::move(now);
    return text;
}

std::string Watch::report_broken(Seen const& seen, std::vector<Diagnostic> const& found,
                                 Catalog const& catalog) const {
    auto text = shown(those_of(Severity::error, found), catalog, choice_.look);
    if (!seen.good) return text + catalog(say("there is no result until these are fixed")) + "\n";
    return text + catalog(say("not applied, still showing the result of {0}:", seen.good->clock)) +
           "\n" + counts_text(seen.good->counts, nullptr, catalog, choice_.look);
}

}  // namespace jixiao::watch
