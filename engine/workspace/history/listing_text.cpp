#include "base/printable.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/words.hpp"
#include "workspace/history/listing.hpp"

#include <algorithm>

namespace jixiao::history {
namespace {

std::string names_of(std::vector<std::string> const& names) {
    std::string joined;
    for (auto const& name : names) joined += (joined.empty() ? "" : ", ") + name;
    return joined;
}

class ListingPage {
public:
    ListingPage(Catalog const& catalog, Look const& look)
        : catalog_{catalog}, look_{look}, width_{std::max(look.width, narrowest)} {}

    std::string text(Listing const& listing) const {
        auto shown = embolden(printable(catalog_(say("{0}: closed periods ({1})", listing.unit,
                                                     listing.location))),
                              look_) +
                     "\n";
        if (listing.entries.empty())
            return shown + catalog_(say("No period has been closed yet.")) + "\n";
        for (auto const& entry : listing.entries) shown += show(entry);
        return shown;
    }

private:
    std::string line(Message const& message, std::size_t indent = 2) const {
        std::string shown;
        for (auto const& part :
             wrap_cells(printable(catalog_(message)), width_ - indent, 6, look_.ambiguous))
            shown += std::string(indent, ' ') + part + "\n";
        return shown;
    }

    std::string counts(Closing const& closing) const {
        auto const one = [&](Status status, int count) {
            return paint(std::string{shape_of(status)} + " " + catalog_(jixiao::word_of(status)) +
                             " " + std::to_string(count),
                         status, look_);
        };
        return "  " + one(Status::green, closing.green) + "  " + one(Status::amber, closing.amber) +
               "  " + one(Status::red, closing.red) + "  " + one(Status::unrated, closing.unrated) +
               "\n";
    }

    std::string show(Entry const& entry) const {
        auto const& closing = entry.closing;
        auto shown =
            "\n" +
            embolden(printable(catalog_(say("{0}: {1}", closing.period.text(), title_of(closing)))),
                     look_) +
            "\n" + counts(closing) +
            line(say("Rules: {0} ({1}); jixiao {2}", closing.profile,
                     closing.profile_digest.substr(0, 12), closing.engine));
        if (!closing.reason.empty()) shown += line(say("Reason: {0}", closing.reason));
        shown += show_all(entry.restated, say("Restated ({0}):", entry.restated.size()));
        if (entry.files) shown += show_files(*entry.files);
        if (!entry.files) return shown;
        if (!entry.since)
            shown += line(
                say("The files have errors, so it cannot be determined whether a status differs."));
        else if (entry.since->empty() && !entry.files->is_whole())
            shown += line(say("No verdicts differ."));
        else
            shown += show_all(*entry.since,
                              say("Changed since then, not recorded ({0}):", entry.since->size()));
        return shown;
    }

    std::string show_files(FileMatch const& match) const {
        if (match.is_whole())
            return line(say("Files: all {0} are as they were at closing", match.same));
        std::string shown;
        if (!match.changed.empty())
            shown += line(say("Files changed since then: {0}", names_of(match.changed)));
        if (!match.gone.empty())
            shown += line(say("Files no longer read: {0}", names_of(match.gone)));
        return shown;
    }

    std::string show_all(std::vector<Restatement> const& restated, Message const& heading) const {
        if (restated.empty()) return {};
        auto shown = line(heading);
        for (auto const& each : restated) {
            auto const& record = each.closed ? *each.closed : *each.now;
            auto const [was, is] = both_values(each);
            shown += line(say("{0} {1}: {2} → {3}", record.id, record.name, was, is), 4);
        }
        return shown;
    }

    Catalog const& catalog_;
    Look const& look_;
    std::size_t width_;
};

}  // namespace

std::string listing_text(Listing const& listing, Catalog const& catalog, Look const& look) {
    return ListingPage{catalog, look}.text(listing);
}

}  // namespace jixiao::history
