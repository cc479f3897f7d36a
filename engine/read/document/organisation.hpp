#pragma once

#include <string>
#include <string_view>

namespace jixiao::document {

/// The public body whose name a line of text is, or ends or begins with: 杏坛市城市管理局 of
/// "305201杏坛市城市管理局", 砚湖区自然资源局 of "来源:砚湖区自然资源局 字号:…", 青溪市 of
/// "青溪市“十四五”时期主要指标". Empty when the line names none.
std::string organisation_in(std::string_view line);

}  // namespace jixiao::document
