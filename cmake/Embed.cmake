# cmake -DOUTPUT=embedded.cpp "-DFILES=name=path;name=path…" -P Embed.cmake
# Writes the function embedded() with the bytes of the files, and embedded_names(). Beside a style or
# a script stands its SHA-256 in hexadecimal digits, as <name>.sha256.
set(tables "")
set(rows "")
set(names "")
set(index 0)
foreach(entry IN LISTS FILES)
  string(REGEX MATCH "^([^=]*)=(.*)$" whole "${entry}")
  set(name "${CMAKE_MATCH_1}")
  set(path "${CMAKE_MATCH_2}")
  file(READ "${path}" bytes HEX)
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND tables "constexpr char file_${index}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "    if (name == \"${name}\") return {file_${index}, ${size}};\n")
  string(APPEND names "\"${name}\", ")
  if(name MATCHES "[.](css|js)$")
    file(SHA256 "${path}" hash)
    string(APPEND rows "    if (name == \"${name}.sha256\") return \"${hash}\";\n")
  endif()
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"base/embedded.hpp\"\n
namespace jixiao {
namespace {
${tables}}  // namespace

std::string_view embedded(std::string_view name) {
${rows}    return {};
}

std::vector<std::string_view> embedded_names() {
    return {${names}};
}

}  // namespace jixiao
")
