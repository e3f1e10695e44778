// Prints what graphology reads of a GEXF file: {directed, nodes: {id: attributes}, edges: {id: [source, target, attributes]}}
const fs = require("fs");
const { MultiDirectedGraph } = require("graphology");
const gexf = require("graphology-gexf");

const graph = gexf.parse(
  MultiDirectedGraph,
  fs.readFileSync(process.argv[2], "utf8"),
);
const nodes = Object.fromEntries(graph.mapNodes((id, said) => [id, said]));
const edges = Object.fromEntries(
  graph.mapEdges((id, said, source, target) => [id, [source, target, said]]),
);
console.log(JSON.stringify({ nodes, edges }));
