#include "workspace/history/listing.hpp"

#include "system/local_time.hpp"

#include <map>

namespace jixiao::history {

FileMatch match_files(std::vector<InputFile> const& closed, std::vector<InputFile> const& now) {
    std::map<std::string, std::string> digests;
    for (auto const& file : now) digests.emplace(file.name, file.digest);
    FileMatch match;
    for (auto const& file : closed) {
        auto const found = digests.find(file.name);
        if (found == digests.end())
            match.gone.push_back(file.name);
        else if (found->second != file.digest)
            match.changed.push_back(file.name);
        else
            ++match.same;
    }
    return match;
}

std::vector<Entry> list_closings(Store const& store, std::vector<Closing> const& closings,
                                 std::vector<InputFile> const& files) {
    std::vector<Entry> entries;
    std::vector<Record> before;
    for (auto const& closing : closings) {
        Entry entry{closing, {}, {}, {}};
        auto verdicts = store.verdicts(closing);
        if (closing.number > 1) entry.restated = restatements(before, verdicts);
        if (latest_of(closings, closing.period) == &closing)
            entry.files = match_files(closing.files, files);
        before = std::move(verdicts);
        entries.push_back(std::move(entry));
    }
    return entries;
}

Message title_of(Closing const& closing) {
    return say("closing {0}, {1}, by {2}", closing.number, local_time(closing.at), closing.by);
}

}  // namespace jixiao::history
