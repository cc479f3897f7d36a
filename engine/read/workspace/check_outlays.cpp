#include "base/nearest.hpp"
#include "model/book/adjusted_budget.hpp"
#include "model/target/money.hpp"
#include "read/workspace/check_book.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

namespace jixiao {
namespace {

/// Lines of one table, of which those that count are kept in the order of time.
class OutlayCheck {
public:
    OutlayCheck(Book const& book, Units const& units, std::vector<Diagnostic>& diagnostics)
        : book_{book}, units_{units}, diagnostics_{diagnostics} {}

    /// Whether the line counts: it is of a table, and the first of it for its period.
    bool accept(Outlay& outlay) {
        auto const* const table = find_table(book_, outlay.name);
        if (table == nullptr) return report_unknown_table(outlay);
        auto const key = std::pair{table, outlay.period.last};
        auto const [first, is_new] = places_.emplace(key, outlay.name_place);
        if (!is_new)
            return report(
                Severity::error, "outlay-twice", outlay.name_place,
                say("the spending of \"{0}\" is reported twice for the end of {1}; first in {2}",
                    outlay.name, outlay.period.text(), shown(first->second)),
                say("keep one of them"));
        drop_unknown_lines(outlay, *table);
        drop_unknown_sources(outlay, *table);
        try {
            check_sum(outlay, *table);
            check_sources(outlay, *table);
            check_progress(outlay, *table);
        } catch (std::overflow_error const&) {
            report_too_large(outlay.name_place, diagnostics_);
        }
        return true;
    }

private:
    bool report(Severity severity, char const* code, Place const& place, Message message,
                Message hint) {
        diagnostics_.push_back({severity, code, place, std::move(message), std::move(hint), {}});
        return false;
    }

    static Message suggestion(std::string const& name, std::vector<std::string> const& known,
                              Message otherwise) {
        auto const meant = nearest(name, known);
        return meant ? say("did you mean {0}?", *meant) : std::move(otherwise);
    }

    bool report_unknown_table(Outlay const& outlay) {
        return report(Severity::error, "outlay-table", outlay.name_place,
                      say("there is no table for a project \"{0}\"", outlay.name),
                      table_hint(outlay.name, book_));
    }

    void drop_unknown_lines(Outlay& outlay, Table const& table) {
        std::vector<std::string> known;
        for (auto const& spending : table.spending) known.push_back(spending.name);
        std::erase_if(outlay.spending, [&](SpendingLine const& line) {
            if (std::find(known.begin(), known.end(), line.name) != known.end()) return false;
            report(Severity::error, "outlay-spending", line.name_place,
                   say("\"{0}\" has no spending line \"{1}\"", table.title(), line.name),
                   suggestion(line.name, known, say("use a name under `spending` of its table")));
            return true;
        });
    }

    void drop_unknown_sources(Outlay& outlay, Table const& table) {
        std::vector<std::string> known;
        for (auto const& source : table.sources) known.push_back(source.name);
        std::erase_if(outlay.sources, [&](SourceLine const& line) {
            if (std::find(known.begin(), known.end(), line.name) != known.end()) return false;
            report(Severity::error, "outlay-source", line.name_place,
                   say("\"{0}\" has no source of funds \"{1}\"", table.title(), line.name),
                   suggestion(line.name, known,
                              say("add it under `sources` of its table; 0元 where nothing was "
                                  "budgeted")));
            return true;
        });
    }

    /// What every source states must add up to the whole; what some of them spent is at most that.
    void check_sources(Outlay const& outlay, Table const& table) {
        auto const check = [&](std::optional<Money> const& stated,
                               std::optional<Money> SourceLine::*part, bool may_be_less) {
            Fraction sum;
            std::size_t count = 0;
            for (auto const& source : outlay.sources)
                if (auto const& amount = source.*part) {
                    sum = sum + amount->amount;
                    ++count;
                }
            bool const has_all = count > 0 && count == table.sources.size();
            bool const is_wrong =
                has_all ? sum != stated->amount : may_be_less && sum > stated->amount;
            if (is_wrong)
                report(Severity::error, "outlay-sum", stated->place,
                       say("the sources of funds add up to {0}万元, not to {1}",
                           (sum / Fraction{10'000}).text(), stated->text),
                       say("correct one of them"));
        };
        if (outlay.adjusted) check(outlay.adjusted, &SourceLine::adjusted, false);
        if (auto const spent = whole(outlay, table)) check(spent, &SourceLine::spent, true);
        if (outlay.forecast) check(outlay.forecast, &SourceLine::forecast, true);
    }

    /// Lines that leave some out do not make the whole; all of them must add up to what is stated.
    void check_sum(Outlay const& outlay, Table const& table) {
        if (outlay.spending.empty()) return;
        bool const has_all = outlay.spending.size() == table.spending.size();
        if (!outlay.spent && !has_all)
            report(Severity::warning, "outlay-gap", outlay.name_place,
                   say("{0} of {1} spending lines of \"{2}\" are reported without a total, so "
                       "total spending is not known",
                       outlay.spending.size(), table.spending.size(), table.title()),
                   say("report the others (0元 where nothing was spent), or add a line `spent`"));
        if (!outlay.spent) return;
        Fraction sum;
        for (auto const& line : outlay.spending) sum = sum + line.spent.amount;
        if (sum > outlay.spent->amount || (has_all && sum != outlay.spent->amount))
            report(Severity::error, "outlay-sum", outlay.spent->place,
                   say("the spending lines add up to {0}万元, not to {1}",
                       (sum / Fraction{10'000}).text(), outlay.spent->text),
                   say("correct one of them, or leave out `spent`"));
    }

    std::optional<Money> whole(Outlay const& outlay, Table const& table) const {
        if (outlay.spent) return outlay.spent;
        Money sum{Fraction{}, {}, outlay.name_place};
        if (!outlay.spending.empty() && outlay.spending.size() == table.spending.size()) {
            for (auto const& line : outlay.spending) sum.amount = sum.amount + line.spent.amount;
        } else {
            if (outlay.sources.empty() || outlay.sources.size() != table.sources.size())
                return std::nullopt;
            for (auto const& line : outlay.sources) {
                if (!line.spent) return std::nullopt;
                sum.amount = sum.amount + line.spent->amount;
            }
        }
        sum.text = sum.amount.text() + "元";
        return sum;
    }

    /// The lines come in the order of time.
    void check_progress(Outlay const& outlay, Table const& table) {
        auto& before = before_[&table];
        if (before.year != outlay.period.year()) before = {outlay.period.year(), {}, {}};
        before.budget.follow(outlay, table);
        auto const spent = whole(outlay, table);
        if (!spent) return;
        auto budget = before.budget.whole();
        if (auto const initial = read_money(table.budget, units_); !budget && initial)
            budget = Money{*initial, table.budget, table.budget_place};
        if (budget && spent->amount > budget->amount)
            report(Severity::warning, "outlay-over", spent->place,
                   say("{0} was spent of a budget of {1}", spent->text,
                       budget->text.empty() ? budget->amount.text() + "元" : budget->text),
                   say("check both, or state the `adjusted` budget"));
        if (before.spent && spent->amount < before.spent->amount)
            report(Severity::warning, "outlay-falling", spent->place,
                   say("{0} to the end of {1} is less than the earlier {2}", spent->text,
                       outlay.period.text(), before.spent->text),
                   say("report spending from the start of the year"));
        before.spent = spent;
    }

    struct Before {
        int year = 0;
        AdjustedBudget budget;
        std::optional<Money> spent;
    };

    Book const& book_;
    Units const& units_;
    std::vector<Diagnostic>& diagnostics_;
    std::map<std::pair<Table const*, Month>, Place> places_;
    std::map<Table const*, Before> before_;
};

}  // namespace

std::vector<Outlay> check_outlays(std::vector<Outlay> outlays, Book const& book, Units const& units,
                                  std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(outlays.begin(), outlays.end(), [](Outlay const& a, Outlay const& b) {
        return std::tie(a.period.last, a.name_place) < std::tie(b.period.last, b.name_place);
    });
    OutlayCheck check{book, units, diagnostics};
    std::erase_if(outlays, [&](Outlay& outlay) { return !check.accept(outlay); });
    return outlays;
}

}  // namespace jixiao
