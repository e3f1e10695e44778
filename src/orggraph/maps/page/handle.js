// window.orggraph: what tests and other programs may ask of the page.

/**
 * A handle that reads and chooses; it never changes the scene.
 *   drawnNodes, drawnEdges  how many the network draws now
 *   language, chosen        the language and the id of what is chosen, or null
 *   positions()             id, x, y, r of every node, in pixels of the page
 *   select(id)              chooses the node, else the territory, with this id; true if there is one
 */
function handle() {
  return Object.freeze({
    get drawnNodes() {
      return scene.nodes.filter(
        (node) =>
          network.body.nodes[`n${node.index}`]?.options.hidden === false,
      ).length;
    },
    get drawnEdges() {
      return network.body.edgeIndices.length;
    },
    get language() {
      return language;
    },
    get chosen() {
      return view.chosen?.id ?? null;
    },
    positions() {
      const box = container.getBoundingClientRect();
      const at = { ...screen() };
      at.left += box.left;
      at.top += box.top;
      return scene.nodes.map((node) => ({
        id: node.id,
        ...onScreen(node, at),
      }));
    },
    select(id) {
      const thing = [...scene.nodes, ...scene.territories].find(
        (one) => one.id === id,
      );
      if (thing) choose(thing, { move: true });
      return Boolean(thing);
    },
  });
}
