#include "report/page/message_pool.hpp"

#include "base/printable.hpp"
#include "report/data/json_text.hpp"

#include <utility>

namespace jixiao::reports {

namespace json = boost::json;

std::size_t MessagePool::place_of(std::string key, json::value value, json::array& all,
                                  std::unordered_map<std::string, std::size_t>& places) {
    auto const [found, is_new] = places.emplace(std::move(key), all.size());
    if (is_new) all.push_back(std::move(value));
    return found->second;
}

json::value MessagePool::value_of(Message const& message) {
    if (message.literal) return json::value(printable(message.text));
    auto const sentence = catalog_(Message{message.text, {}, false});
    auto const number = place_of(message.text, json::value(sentence), sentences_, sentence_places_);
    if (message.arguments.empty()) return number;
    json::array value{number};
    for (auto const& argument : message.arguments) value.push_back(value_of(argument));
    return value;
}

std::size_t MessagePool::step_of(Message const& message) {
    auto value = value_of(message);
    auto key = json_text(value);
    return place_of(std::move(key), std::move(value), steps_, step_places_);
}

}  // namespace jixiao::reports
