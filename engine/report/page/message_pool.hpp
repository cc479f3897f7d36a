#pragma once

#include "base/catalog.hpp"

#include <boost/json.hpp>

#include <string>
#include <unordered_map>

namespace jixiao::reports {

/// Messages as small JSON values that share their sentences: a text as it is, the number of a
/// sentence, or [number, argument …]. Sentences and steps are kept once, in the order in which
/// they are first met.
class MessagePool {
public:
    explicit MessagePool(Catalog const& catalog) : catalog_{catalog} {}

    boost::json::value value_of(Message const& message);
    /// The number of the whole message among the steps.
    std::size_t step_of(Message const& message);

    boost::json::array const& sentences() const { return sentences_; }
    boost::json::array const& steps() const { return steps_; }

private:
    static std::size_t place_of(std::string key, boost::json::value value, boost::json::array& all,
                                std::unordered_map<std::string, std::size_t>& places);

    Catalog const& catalog_;
    boost::json::array sentences_, steps_;
    std::unordered_map<std::string, std::size_t> sentence_places_, step_places_;
};

}  // namespace jixiao::reports
