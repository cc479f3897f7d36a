#include "workspace/watch/changes_text.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"

namespace jixiao::watch {
namespace {

std::string status_mark(Verdict const& verdict, Look const& look) {
    return paint(shape_of(verdict.status), verdict.status, look);
}

/// "78家 → 96家", or the one value where it has stayed.
Message value_step(RowChange const& change) {
    auto const now = reported_text(*change.now);
    if (!change.before) return now;
    auto const before = reported_text(*change.before);
    return before == now ? now : say("{0} → {1}", before, now);
}

class ChangeWriter {
public:
    ChangeWriter(Catalog const& catalog, Look const& look) : catalog_{catalog}, look_{look} {}

    std::string text(RowChange const& change) const {
        if (!change.now)
            return line("", say("{0} {1}: no longer in the tables", change.before->indicator->id,
                                change.before->indicator->name));
        auto const& now = *change.now;
        auto marks = status_mark(now, look_) + " ";
        if (change.before && change.before->status != now.status)
            marks = status_mark(*change.before, look_) + " → " + marks;
        auto const& row = *now.indicator;
        auto shown = line(marks, say("{0} {1}: {2}", row.id, row.name, value_step(change)));
        if (change.before && change.before->target && now.target &&
            change.before->target->text != now.target->text)
            shown += below(say("target {0} → {1}", change.before->target->text, now.target->text));
        return shown + below(say("{0}: {1}", title_of(*now.table), reason_of(now)));
    }

private:
    std::string line(std::string const& marks, Message const& message) const {
        return marks + printable(catalog_(message)) + "\n";
    }
    std::string below(Message const& message) const {
        constexpr std::size_t indent = 4, most_lines = 4;
        std::string shown;
        for (auto const& part :
             wrap_cells(printable(catalog_(message)), look_.width - indent, most_lines))
            shown += std::string(indent, ' ') + part + "\n";
        return shown;
    }

    Catalog const& catalog_;
    Look const& look_;
};

}  // namespace

std::string changes_text(std::vector<RowChange> const& changes, Catalog const& catalog,
                         Look const& look, std::size_t most) {
    ChangeWriter const writer{catalog, look};
    std::string shown;
    for (std::size_t i = 0; i < changes.size() && i < most; ++i) shown += writer.text(changes[i]);
    if (changes.size() > most) shown += catalog(say("and {0} more", changes.size() - most)) + "\n";
    return shown;
}

std::string counts_text(RollUp const& now, RollUp const* before, Catalog const& catalog,
                        Look const& look) {
    std::string shown;
    for (auto const status : best_first) {
        auto const count = count_of(now, status);
        auto const then = before ? count_of(*before, status) : count;
        auto const step =
            then == count ? literal(std::to_string(count)) : say("{0} → {1}", then, count);
        shown += (shown.empty() ? "" : "  ") + paint(shape_of(status), status, look) + " " +
                 catalog(word_of(status)) + " " + catalog(step);
    }
    return shown + "\n";
}

}  // namespace jixiao::watch
