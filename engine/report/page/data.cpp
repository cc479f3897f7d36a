#include "base/printable.hpp"
#include "report/data/json_text.hpp"
#include "report/page/held_rows.hpp"
#include "report/page/message_pool.hpp"
#include "report/page/packed.hpp"
#include "report/page/page.hpp"
#include "report/page/progress_pool.hpp"
#include "report/page/row_cells.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"

#include <algorithm>
#include <set>

namespace jixiao::reports {
namespace {

namespace json = boost::json;

/// A value that few rows have, by the number of the row.
class Sparse {
public:
    void put(ReportRow const& row, json::value value) {
        auto const* text = value.if_string();
        if (text && text->empty()) return;
        values_[std::to_string(row.number)] = std::move(value);
    }
    json::object take() { return std::move(values_); }

private:
    json::object values_;
};

class DataWriter {
public:
    DataWriter(Report const& report, Catalog const& catalog)
        : report_{report}, catalog_{catalog}, pool_{catalog}, progress_pool_{report, catalog} {
        std::set<int> years;
        for_each_row([&](ReportRow const& row) {
            for (auto const& past : row.history) years.insert(past.year);
        });
        years_.assign(years.begin(), years.end());
    }

    std::string text() {
        for_each_row([&](ReportRow const& row) { add(row); });
        json::object data{{"language", catalog_.language() == Language::zh ? "zh-CN" : "en"},
                          {"labels", labels()},
                          {"periods", periods()},
                          {"now", count_reported() - 1},
                          {"years", json::array(years_.begin(), years_.end())},
                          {"parts", parts()},
                          {"changes", changes()},
                          {"open", open()},
                          {"outcomes", progress_pool_.outcomes()}};
        if (is_large(report_)) {
            data["held"] = held_rows(report_, catalog_);
            data["packed"] = packed(json_text(of_panels()));
        } else {
            for (auto& [key, value] : of_panels()) data[key] = std::move(value);
        }
        return json_text(data);
    }

private:
    /// What only the panels show.
    json::object of_panels() {
        return {{"sentences", pool_.sentences()},
                {"steps", pool_.steps()},
                {"derivation", std::move(derivation_)},
                {"history", std::move(history_)},
                {"unit", std::move(unit_)},
                {"course", std::move(progress_)},
                {"aggregation", std::move(aggregation_)},
                {"rule", std::move(rule_)},
                {"forecast", forecast_.take()},
                {"possibility", likelihood_.take()},
                {"previous", std::move(previous_)},
                {"published", published_.take()},
                {"printed", printed_.take()},
                {"revised", revised_.take()},
                {"cause", cause_.take()},
                {"action", action_.take()},
                {"note", note_.take()},
                {"evidence", evidence_.take()}};
    }

    void for_each_row(auto const& use) const {
        for (auto const& part : report_.parts)
            for (auto const& row : part.rows) use(row);
    }
    json::value words(Message const& message) const { return json::value(catalog_(message)); }

    void add(ReportRow const& row) {
        json::array steps;
        for (auto const& step : row.verdict->derivation) steps.emplace_back(pool_.step_of(step));
        derivation_.push_back(std::move(steps));
        history_.push_back(history_of(row));
        progress_.push_back(progress_pool_.progress_of(row));
        unit_.emplace_back(printable(ProgressPool::unit_of(row)));
        aggregation_.emplace_back(pool_.step_of(row.aggregation()));
        rule_.emplace_back(pool_.step_of(rule_text(*row.verdict, report_.profile)));
        previous_.emplace_back(pool_.step_of(row.previous()));
        put_said(forecast_, row, row.forecast());
        if (auto const said = row.likelihood(); !said.empty())
            likelihood_.put(row, pool_.step_of(said));
        put_said(cause_, row, row.cause());
        put_said(published_, row, row.published);
        printed_.put(row, json::value(printable(row.printed_target)));
        put_said(revised_, row, row.revisions());
        action_.put(row, json::value(printable(row.action)));
        note_.put(row, json::value(printable(row.note)));
        evidence_.put(row, json::value(printable(row.evidence)));
    }

    void put_said(Sparse& texts, ReportRow const& row, Message const& said) {
        if (!said.empty()) texts.put(row, pool_.value_of(said));
    }

    /// One text for every year of the report, without those at the end that are empty.
    json::array history_of(ReportRow const& row) const {
        json::array texts;
        for (auto const year : years_) {
            auto const found =
                std::find_if(row.history.begin(), row.history.end(),
                             [&](PastText const& past) { return past.year == year; });
            texts.emplace_back(found == row.history.end() ? "" : printable(found->text));
        }
        return texts;
    }

    json::array periods() const {
        json::array texts;
        for (auto const& period : report_.periods) texts.emplace_back(period.text());
        return texts;
    }
    std::ptrdiff_t count_reported() const {
        return std::count_if(
            report_.periods.begin(), report_.periods.end(),
            [&](Period const& period) { return period.last <= report_.as_of.last; });
    }

    json::array parts() const {
        json::array parts;
        for (auto const& part : report_.parts) {
            if (part.rows.empty()) continue;
            auto const table =
                std::find_if(report_.tables.begin(), report_.tables.end(),
                             [&](Tally const& tally) { return tally.table == part.table; });
            parts.push_back({{"table", table - report_.tables.begin()},
                             {"term", part.goal->term.is_annual() ? "annual" : "long"}});
        }
        return parts;
    }

    static json::array numbers(std::vector<ReportRow const*> const& rows) {
        json::array found;
        for (auto const* row : rows) found.emplace_back(row->number);
        return found;
    }

    /// The rows to be reported or corrected, by owner.
    json::array open() const {
        json::array found;
        for (auto const& owner : open_rows(report_))
            for (auto const& number : numbers(owner.rows)) found.push_back(number);
        return found;
    }

    json::object changes() const {
        json::object changes;
        for (auto const change : listed_changes())
            changes[name_of(change)] = numbers(rows_with(report_, change));
        changes["targets"] = numbers(rows_with_revised_target(report_));
        changes["values"] = numbers(rows_with_new_value(report_));
        return changes;
    }

    /// The words that only the panel and the filters show.
    json::object labels() const {
        return {{"target", words(say("Target"))},
                {"printed", words(say("Original target"))},
                {"revised", words(say("Revised"))},
                {"actual", words(say("Actual"))},
                {"achieved", words(say("% of target"))},
                {"why", words(say("Reason"))},
                {"forecast", words(say("Forecast"))},
                {"possibility", words(say("Likelihood"))},
                {"previous", words(say("Previous"))},
                {"published", words(say("When closed"))},
                {"aggregation", words(say("Aggregation"))},
                {"rule", words(say("Rule"))},
                {"cause", words(say("Reason for variance"))},
                {"action", words(say("Corrective actions"))},
                {"note", words(say("Note"))},
                {"evidence", words(say("Evidence"))},
                {"history", words(say("Earlier years"))},
                {"year", words(say("Year"))},
                {"value", words(say("Value"))},
                {"course", words(say("Progress over the year"))},
                {"period", words(say("Period"))},
                {"plan", words(say("Plan"))},
                {"status", words(say("Status"))},
                {"coming", words(say("not yet reached"))},
                {"derivation", words(say("How the status was decided"))},
                {"report", words(say("What the unit reported"))},
                {"shown", catalog_(Message{say("{0} of {1} shown").text, {}, false})}};
    }

    Report const& report_;
    Catalog const& catalog_;
    MessagePool pool_;
    ProgressPool progress_pool_;
    std::vector<int> years_;
    json::array derivation_, history_, unit_, progress_, aggregation_, rule_, previous_;
    Sparse forecast_, likelihood_, published_, printed_, revised_, cause_, action_, note_,
        evidence_;
};

}  // namespace

std::string page_data(Report const& report, Catalog const& catalog) {
    return DataWriter{report, catalog}.text();
}

}  // namespace jixiao::reports
