#include "read/document/number_in.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace jixiao::document {

std::string_view attribute_in(std::string_view tag, std::string_view attribute) {
    auto const key = " " + std::string{attribute} + "=\"";
    auto const at = tag.find(key);
    if (at == std::string_view::npos) return {};
    auto const begin = at + key.size();
    return tag.substr(begin, std::min(tag.find('"', begin), tag.size()) - begin);
}

std::vector<double> numbers_in(std::string_view text) {
    std::vector<double> numbers;
    for (std::size_t at = 0; at < text.size();) {
        auto const from = text.find_first_of("+-.0123456789", at);
        if (from == std::string_view::npos) break;
        double number = 0;
        auto const* const begin = text.data() + from;
        auto const [stop, error] = std::from_chars(begin, text.data() + text.size(), number);
        at = from + std::max<std::size_t>(static_cast<std::size_t>(stop - begin), 1);
        if (error == std::errc{} && std::abs(number) < 1e6) numbers.push_back(number);
    }
    return numbers;
}

double number_of(std::string_view tag, std::string_view attribute) {
    auto const numbers = numbers_in(attribute_in(tag, attribute));
    return numbers.empty() ? 0 : numbers[0];
}

}  // namespace jixiao::document
