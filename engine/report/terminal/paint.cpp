#include "report/terminal/paint.hpp"

#include "report/words/words.hpp"

#include <fmt/format.h>

namespace jixiao {
namespace {

constexpr int bold = 1;

int colour_of(Status status) {
    switch (status) {
        case Status::green: return 32;
        case Status::amber: return 33;
        case Status::red: return 31;
        case Status::unrated: return 90;
    }
    return 0;
}

std::string in_code(std::string_view text, int code, Look const& look) {
    return look.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string{text};
}

}  // namespace

std::string paint(std::string_view text, Status status, Look const& look) {
    return in_code(text, colour_of(status), look);
}

std::string lead_of(Status status, Look const& look) {
    return paint(shape_of(status), status, look) + (look.ambiguous == Ambiguous::wide ? "" : " ");
}

std::string embolden(std::string_view text, Look const& look) {
    return in_code(text, bold, look);
}

}  // namespace jixiao
