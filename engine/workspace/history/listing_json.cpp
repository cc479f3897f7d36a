#include "report/data/json_lines.hpp"
#include "report/data/json_text.hpp"
#include "report/data/json_values.hpp"
#include "report/words/words.hpp"
#include "workspace/history/listing.hpp"

namespace jixiao::history {
namespace json = boost::json;
namespace {

constexpr int listing_version = 1;

json::value standing_json(std::optional<Record> const& record) {
    if (!record) return {};
    return json::object{{"status", name_of(record->status)},
                        {"state", name_of(record->state)},
                        {"target", record->target},
                        {"actual", text_or_null(record->actual)},
                        {"achievement", number_or_null(record->achievement)},
                        {"r", number_or_null(record->progress_ratio)}};
}

json::array restated_json(std::vector<Restatement> const& restated) {
    json::array all;
    for (auto const& each : restated) {
        auto const& record = each.closed ? *each.closed : *each.now;
        all.push_back({{"id", record.id},
                       {"table", record.table},
                       {"name", record.name},
                       {"closed", standing_json(each.closed)},
                       {"now", standing_json(each.now)}});
    }
    return all;
}

json::value files_json(std::optional<FileMatch> const& match) {
    if (!match) return {};
    return json::object{{"same", match->same},
                        {"changed", json::array(match->changed.begin(), match->changed.end())},
                        {"gone", json::array(match->gone.begin(), match->gone.end())}};
}

json::object entry_json(Entry const& entry) {
    auto const& closing = entry.closing;
    json::array inputs;
    for (auto const& file : closing.files)
        inputs.push_back({{"name", file.name}, {"sha256", file.digest}});
    return {{"period", closing.period.text()},
            {"number", closing.number},
            {"at", closing.at},
            {"by", closing.by},
            {"reason", text_or_null(closing.reason)},
            {"engine", closing.engine},
            {"profile", closing.profile},
            {"profile_sha256", closing.profile_digest},
            {"counts",
             {{"green", closing.green},
              {"amber", closing.amber},
              {"red", closing.red},
              {"unrated", closing.unrated}}},
            {"inputs", std::move(inputs)},
            {"restated", restated_json(entry.restated)},
            {"files", files_json(entry.files)},
            {"since", entry.since ? json::value(restated_json(*entry.since)) : json::value{}}};
}

}  // namespace

std::string listing_json(Listing const& listing, Catalog const& catalog) {
    auto shown =
        json_text(json::object{{"version", listing_version},
                               {"unit", listing.unit},
                               {"language", catalog.language() == Language::zh ? "zh" : "en"}});
    shown.back() = ',';
    shown += '\n';
    JsonLines closings{shown, "closings"};
    for (auto const& entry : listing.entries) closings.add(entry_json(entry));
    closings.close();
    return shown + "}\n";
}

}  // namespace jixiao::history
