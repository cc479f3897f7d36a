#pragma once

#include <string_view>

namespace jixiao::xlsx {

/// How a cell shows its number.
enum class Shown { number, share, date, month, time };

/// What a format code does: "0.0%" is a share, yyyy"年"m"月"d"日" a date, yyyy-mm a month. Quoted
/// and escaped letters do not count, nor what stands behind the first ";".
Shown shown_by(std::string_view format_code);

/// What one of the numbered formats does that every program knows, those of Chinese ones included.
Shown shown_by(unsigned format_number);

}  // namespace jixiao::xlsx
