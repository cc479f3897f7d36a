#include "workspace/sheet/sheet_words.hpp"

namespace jixiao::sheet {

Message heading_of(entries::Field field) {
    switch (field) {
        case entries::Field::value: break;
        case entries::Field::note: return say("Note");
        case entries::Field::category: return say("Category of reason");
        case entries::Field::reason: return say("Reason for variance");
    }
    return say("Actual");
}

Message shown_text(std::string const& text) {
    return text.empty() ? say("(empty)") : literal(text);
}

}  // namespace jixiao::sheet
