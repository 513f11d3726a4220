/** Adds up what a network computes, layer by layer. */

/** What a pass computes. */
export interface Work {
  /** Multiply-adds in products of matrices. */
  readonly products: number;
  /** Numbers that its operations write: what bounds everything but the products. */
  readonly elements: number;
  /** Operations that a runtime starts one after another. */
  readonly operations: number;
}

/** Numbers written, and operations started, by a training step for each one of a forward pass. */
const STEP_SHARE = { elements: 2.8, operations: 3 };
/** Numbers written, and operations started, by the update of the weights, the first for each weight. */
const UPDATE = { elements: 23, operations: 30 };

/** What a forward pass and a training step of a network compute, told layer by layer. */
export class WorkTally {
  private products = 0;
  private stepProducts = 0;
  private elements = 0;
  private operations = 0;
  private parameters = 0;
  private stepElements = 0;

  /**
   * A product of [rows, inner] and [inner, columns], with or without a bias.
   *
   * @param gradients how many of the two factors get a gradient, each by a product as large
   */
  product(rows: number, inner: number, columns: number, gradients = 2): this {
    const multiplications = rows * inner * columns;
    this.products += multiplications;
    this.stepProducts += (1 + gradients) * multiplications;
    return this.writes(rows * columns);
  }

  /** Weights, which a training step updates. */
  weights(count: number): this {
    this.parameters += count;
    return this;
  }

  /** Multiply-adds that a training step alone computes. */
  gradientOnly(multiplications: number): this {
    this.stepProducts += multiplications;
    return this;
  }

  /** Numbers that a training step alone writes. */
  gradientWrites(elements: number): this {
    this.stepElements += elements;
    return this;
  }

  /** Operations that write that many numbers each. */
  writes(elements: number, times = 1): this {
    this.elements += elements * times;
    this.operations += times;
    return this;
  }

  /** One forward pass. */
  forward(): Work {
    return { products: this.products, elements: this.elements, operations: this.operations };
  }

  /** One training step: the forward pass, the gradients and the update. */
  step(): Work {
    return {
      products: this.stepProducts,
      elements: this.elements * STEP_SHARE.elements + this.stepElements + this.parameters * UPDATE.elements,
      operations: this.operations * STEP_SHARE.operations + UPDATE.operations,
    };
  }
}
