-- Makes a page of docs a page of the manual: NAME comes first, as whatis wants it; tables become lists,
-- for a terminal is too narrow for them; links keep their text.

local heads = {
  en = {name = "NAME", see = "SEE ALSO", colon = ": ", next = "; ", breaks = ""},
  zh = {name = "名称", see = "参见", colon = "：", next = "；", breaks = ".mso zh.tmac\n"},
}

local function text_of(cell)
  return pandoc.utils.blocks_to_inlines(cell.contents)
end

-- A row: its first cell, and below it the others, each behind the head of its column when there are several.
local function item_of(row, titles, head)
  local body = pandoc.List()
  for column = 2, #row.cells do
    local text = text_of(row.cells[column])
    if #text > 0 then
      if #body > 0 then
        body:insert(pandoc.Str(head.next))
      end
      if #row.cells > 2 and titles[column] and #titles[column] > 0 then
        body:extend(titles[column])
        body:insert(pandoc.Str(head.colon))
      end
      body:extend(text)
    end
  end
  return {text_of(row.cells[1]), {{pandoc.Plain(body)}}}
end

local function list_of(table, head)
  local titles = {}
  for _, row in ipairs(table.head.rows) do
    for column, cell in ipairs(row.cells) do
      titles[column] = text_of(cell)
    end
  end
  local items = {}
  for _, body in ipairs(table.bodies) do
    for _, row in ipairs(body.body) do
      items[#items + 1] = item_of(row, titles, head)
    end
  end
  return pandoc.DefinitionList(items)
end

local function keep_text(link)
  return link.content
end

-- The link to the page in the other language.
local function leads_elsewhere(block)
  return block.t == "Para" and #block.content == 1 and block.content[1].t == "Link"
end

function Pandoc(doc)
  local said = {}
  for key, value in pairs(doc.meta) do
    said[key] = pandoc.utils.stringify(value)
  end
  local head = heads[said.lang]
  local blocks = pandoc.List{
    pandoc.RawBlock("man", head.breaks .. ".ad l\n.nh"),  -- ragged: Chinese words are not parted by blanks
    -- Raw, for whatis does not know the numbers that Chinese is written with otherwise.
    pandoc.Header(1, pandoc.RawInline("man", head.name)),
    pandoc.Para{pandoc.RawInline("man", said.name .. " \\- " .. said.about)},
  }
  for number, block in ipairs(doc.blocks) do
    local is_title = number == 1 and block.t == "Header"
    if not is_title and not leads_elsewhere(block) and block.t ~= "RawBlock" then
      if block.t == "Header" then
        block.level = math.max(1, block.level - 1)
      end
      blocks:insert(block.t == "Table" and list_of(block, head) or block)
    end
  end
  blocks:insert(pandoc.Header(1, head.see))
  blocks:insert(pandoc.Para{pandoc.Str(said.see)})
  return pandoc.Pandoc(pandoc.walk_block(pandoc.Div(blocks), {Link = keep_text}).content, doc.meta)
end
