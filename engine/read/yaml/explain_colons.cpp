#include "read/yaml/key_mistakes.hpp"
#include "read/yaml/quoting.hpp"
#include "read/yaml/yaml_mistakes.hpp"

#include <algorithm>

namespace jixiao {

std::vector<Mistake> explain_colons(Source const& source, std::size_t begin, std::size_t end) {
    std::string_view const text{source.text};
    std::vector<Mistake> mistakes;
    for (auto at = begin; at < end && mistakes.size() < most_mistakes;) {
        auto line = line_at(text, at);
        line.begin = at;
        at = std::min(text.find('\n', line.end), text.size() - 1) + 1;
        line.end = std::min(line.end, end);
        if (find_key_colon(text, line.begin, line.end)) continue;
        if (auto mistake = missed_colon(source, line.begin, line.end))
            mistakes.push_back(std::move(*mistake));
    }
    return mistakes;
}

}  // namespace jixiao
