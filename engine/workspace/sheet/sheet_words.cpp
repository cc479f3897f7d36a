#include "workspace/sheet/sheet_words.hpp"

namespace jixiao::exchange {

Message heading_of(entry::Field field) {
    switch (field) {
        case entry::Field::value: break;
        case entry::Field::note: return say("Note");
        case entry::Field::category: return say("Category of reason");
        case entry::Field::reason: return say("Reason for variance");
    }
    return say("Actual");
}

Message shown_text(std::string const& text) {
    return text.empty() ? say("(empty)") : literal(text);
}

}  // namespace jixiao::exchange
