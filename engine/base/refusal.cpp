#include "base/refusal.hpp"

namespace jixiao {

std::string words_of(Refusal const& refusal, Catalog const& catalog) {
    auto const words = catalog(refusal.message());
    if (refusal.hint().empty()) return words;
    return words + catalog(say("; ")) + catalog(refusal.hint());
}

}  // namespace jixiao
