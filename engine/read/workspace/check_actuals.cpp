#include "base/nearest.hpp"
#include "read/workspace/check_book.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>
#include <string>

namespace jixiao {
namespace {

/// Looking for what was meant costs a walk through all names.
constexpr std::size_t most_hints = 50;

bool covers(Book const& book, Period period) {
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            if (goal.term.contains(period.last)) return true;
    return false;
}

class ActualsCheck {
public:
    ActualsCheck(NameIndex const& index, std::set<std::string> const& earlier, std::size_t lines,
                 std::vector<Diagnostic>& diagnostics)
        : index_{index}, earlier_{earlier}, diagnostics_{diagnostics} {
        first_line_.reserve(lines);
    }

    /// Whether the line counts: it is for an indicator, and the first for it in its period.
    bool accept(Actual const& actual, NameIndex::Served served) {
        if (served.empty()) {
            // A row that only an earlier year had.
            if (!earlier_.contains(actual.name_place.file.text())) report_unknown(actual);
            return false;
        }
        auto const numbers = index_.numbers_of(served);
        for (std::size_t i = 0; i < served.size(); ++i) {
            Key const key{numbers[i], actual.period.first, actual.period.last, actual.values};
            auto const [first, is_new] = first_line_.emplace(key, &actual);
            if (is_new) continue;
            report_second(actual, *first->second, *served[i]);
            return false;
        }
        return true;
    }

private:
    void report_unknown(Actual const& actual) {
        if (hints_ == 0) words_ = index_.words();
        auto const meant = hints_++ < most_hints ? nearest(actual.name, words_) : std::nullopt;
        diagnostics_.push_back({Severity::error,
                                "unknown-indicator",
                                actual.name_place,
                                say("there is no indicator \"{0}\" in the tables", actual.name),
                                meant ? say("did you mean {0}?", *meant)
                                      : say("use a name, an alias or an id of the tables"),
                                {}});
    }

    void report_second(Actual const& actual, Actual const& first, Indicator const& indicator) {
        diagnostics_.push_back(
            {Severity::error,
             "two-actuals",
             actual.name_place,
             say("\"{0}\" has two values for {1}; the first is \"{2}\" ({3})", indicator.name,
                 actual.period.text(), first.text, shown(first.name_place)),
             say("keep one of them"),
             {}});
    }

    struct Key {
        std::uint32_t row;
        Month first, last;
        Values values;
        bool operator==(Key const&) const = default;
    };
    struct HashOfKey {
        std::size_t operator()(Key const& key) const {
            std::size_t hash = key.row;
            for (auto const part : {key.first.index, key.last.index, static_cast<int>(key.values)})
                hash = hash * 31 + static_cast<std::size_t>(part);
            return hash;
        }
    };

    NameIndex const& index_;
    std::set<std::string> const& earlier_;
    std::vector<Diagnostic>& diagnostics_;
    boost::unordered_flat_map<Key, Actual const*, HashOfKey> first_line_;
    std::vector<std::string> words_;
    std::size_t hints_ = 0;
};

}  // namespace

Actuals check_actuals(std::vector<std::shared_ptr<ActualsFile>> files,
                      std::set<std::string> const& earlier, Book const& book,
                      std::shared_ptr<NameIndex const> const& index, KnownLines& known,
                      std::vector<Diagnostic>& diagnostics) {
    std::sort(files.begin(), files.end(),
              [](auto const& a, auto const& b) { return a->period_place < b->period_place; });
    Actuals actuals;
    std::size_t lines = 0;
    for (auto const& file : files) {
        auto const is_earlier = earlier.contains(file->period_place.file.text());
        if (!is_earlier && !covers(book, file->period))
            diagnostics.push_back({Severity::warning,
                                   "period-outside-terms",
                                   file->period_place,
                                   say("no goal of the tables covers {0}", file->period.text()),
                                   say("check the year"),
                                   {}});
        lines += file->actuals.size();
        if (!file->actuals.empty())
            actuals.all.add({file, &file->actuals});
        else if (!is_earlier)
            actuals.unfilled.push_back({file->period, file->period_place.file});
    }
    ActualsCheck check{*index, earlier, lines, diagnostics};
    auto const served = known.of(actuals.all, index);
    actuals.known_lines = std::make_shared<KnownLines const>(known);
    std::size_t part = 0, at = 0;
    actuals.all = actuals.all.only([&](Actual const& line) {
        if (at == served[part]->size()) {
            ++part;
            at = 0;
        }
        return check.accept(line, (*served[part])[at++]);
    });
    return actuals;
}

}  // namespace jixiao
