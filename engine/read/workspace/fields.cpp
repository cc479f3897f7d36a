#include "read/workspace/fields.hpp"

#include "base/nearest.hpp"
#include "read/yaml/entry_of.hpp"

#include <algorithm>
#include <map>

namespace jixiao {
namespace {

/// Keys as people write them in Chinese, for "did you mean".
std::string_view english_key(std::string_view key) {
    static std::map<std::string_view, std::string_view> const keys{
        {"编号", "id"},         {"名称", "name"},         {"指标名称", "name"},
        {"三级指标", "name"},   {"指标值", "target"},     {"目标", "target"},
        {"目标值", "target"},   {"年度指标值", "target"}, {"历史值", "history"},
        {"依据", "basis"},      {"权重", "weight"},       {"单位", "unit"},
        {"计量单位", "unit"},   {"计划", "plan"},         {"别名", "aliases"},
        {"备注", "note"},       {"说明", "note"},         {"年度", "year"},
        {"项目", "project"},    {"项目名称", "project"},  {"项目代码", "code"},
        {"预算", "budget"},     {"支出明细", "spending"}, {"指标", "indicators"},
        {"期间", "period"},     {"完成值", "value"},      {"实际完成值", "value"},
        {"佐证", "evidence"},   {"全年预计", "forecast"}, {"完成目标可能性", "possibility"},
        {"偏差原因", "reason"}, {"原因", "reason"},       {"改进措施", "action"},
        {"得分", "score"},
    };
    auto const found = keys.find(key);
    return found == keys.end() ? std::string_view{} : found->second;
}

std::uint64_t head_of(std::string_view key) {
    return std::uint64_t{1} << (key.empty() ? 0U : static_cast<unsigned char>(key.front()) % 64U);
}

/// "value" of `{value 33张}`.
std::string first_word(std::string_view key) {
    auto const blank = key.find_first_of(" \t");
    return blank == key.npos ? std::string{} : std::string{key.substr(0, blank)};
}

Message list_of(std::vector<std::string> const& known) {
    std::string list;
    for (auto const& word : known) list += (list.empty() ? "" : ", ") + word;
    return say("use one of the keys {0}", list);
}

}  // namespace

std::optional<std::string> meant_key(std::string_view key, std::vector<std::string> const& known) {
    std::string const english{english_key(key)};
    if (std::find(known.begin(), known.end(), english) != known.end()) return english;
    return nearest(key, known);
}

Fields::Fields(Reading& reading, Node const& map, std::vector<std::string> const& known,
               std::unordered_set<std::string_view> const& others)
    : reading_{reading}, map_{map} {
    auto next = known.begin();  // most maps have their keys in the usual order
    for (auto const& entry : map.entries) {
        auto const key = entry.key.text;
        heads_ |= head_of(key);
        auto found = std::find(next, known.end(), key);
        if (found == known.end()) {
            is_in_order_ = false;
            found = std::find(known.begin(), known.end(), key);
        }
        if (found != known.end())
            next = std::next(found);
        else if (!others.contains(key))
            report_unknown(entry, known);
    }
}

Entry const* Fields::entry(std::string_view key) const {
    if ((heads_ & head_of(key)) == 0) return nullptr;
    if (!is_in_order_) return entry_of(map_, key);
    auto const* const first = map_.entries.begin();
    auto const is_next = next_ < map_.entries.size() && first[next_].key.text == key;
    auto const* const found = is_next ? first + next_ : entry_of(map_, key);
    if (found) next_ = static_cast<std::size_t>(found - first) + 1;
    return found;
}

void Fields::report_unknown(Entry const& entry, std::vector<std::string> const& known) {
    auto const key = entry.key.text;
    auto const word = first_word(key);
    if (entry.value.kind == NodeKind::empty &&
        std::find(known.begin(), known.end(), word) != known.end()) {
        reading_.error(
            "missing-colon", reading_.place(entry.key),
            say("there is no colon behind \"{0}\"", word),
            say("write {0}",
                word + ": " + std::string{key.substr(key.find_first_not_of(" \t", word.size()))}));
        return misspelt_.push_back(word);
    }
    auto const meant = meant_key(key, known);
    reading_.error("unknown-key", reading_.place(entry.key), say("unknown key \"{0}\"", key),
                   meant ? say("did you mean {0}?", *meant) : list_of(known));
    if (meant) misspelt_.push_back(*meant);
}

Node const* Fields::find(std::string_view key) const {
    auto const* const found = entry(key);
    return found == nullptr || found->value.kind == NodeKind::empty ? nullptr : &found->value;
}

Node const* Fields::require(std::string_view key) const {
    if (auto const* const found = find(key)) return found;
    if (auto const* const empty = entry(key))
        reading_.error("missing-value", reading_.place(empty->key),
                       say("the key \"{0}\" has no value", key));
    else if (std::find(misspelt_.begin(), misspelt_.end(), key) == misspelt_.end())
        reading_.error("missing-key", reading_.place(map_), say("the key \"{0}\" is missing", key),
                       say("add a line \"{0}: ...\"", key));
    return nullptr;
}

std::string_view Fields::text(std::string_view key) const {
    auto const* const node = find(key);
    return node == nullptr ? std::string_view{} : read_text(reading_, *node).value_or("");
}

std::string_view Fields::required_text(std::string_view key) const {
    auto const* const node = require(key);
    return node == nullptr ? std::string_view{} : read_text(reading_, *node).value_or("");
}

std::vector<std::string> Fields::texts(std::string_view key) const {
    auto const* const node = find(key);
    return node == nullptr ? std::vector<std::string>{} : read_texts(reading_, *node);
}

}  // namespace jixiao
