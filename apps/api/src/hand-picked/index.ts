export { HandPickedModule } from './hand-picked.module';
